package io.piboard.contracts.metadata;

import java.util.List;
import java.util.UUID;

/**
 * What one project of a connection offers, on the compacted topic {@code metadata.changed.v1}; metadata-service writes it.
 *
 * @param entry which part of the site this is, e.g. {@code project/10000}; with the connection it is the record's key
 */
public record MetadataChanged(UUID organisation, UUID connection, String entry, long version, ProjectMetadata project) {

    public record ProjectMetadata(
            String id,
            String key,
            String name,
            List<IssueType> issueTypes,
            List<Status> statuses,
            List<Sprint> sprints) {}

    public record IssueType(String id, String name) {}

    /** A status with Jira's category key: {@code new}, {@code indeterminate}, {@code done} or {@code undefined}. */
    public record Status(String id, String name, String category) {}

    /** A sprint of the project's scrum board; {@code state} is {@code future}, {@code active} or {@code closed}. */
    public record Sprint(String id, String name, String state, String scrumBoardId) {}
}
