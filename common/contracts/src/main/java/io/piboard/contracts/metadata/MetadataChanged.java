package io.piboard.contracts.metadata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one part of a connection's site offers, on the compacted topic {@code metadata.changed.v1}; metadata-service
 * writes it. One of {@code project}, {@code permissions} and {@code site} is there; a reader skips what it does not know.
 * None of them: metadata-service has given the entry up, and a reader may, too.
 *
 * @param entry which part of the site this is: {@code project/10000}, {@code permissions/10000} or {@code site}; with the
 *     connection it is the record's key
 * @param version rises with each change; a reader drops what is older
 * @param missingSince since when Jira has not had it, or has hidden it from the account: what is said here is what was
 *     known then; {@code null} while it is there
 */
public record MetadataChanged(
        UUID organisation,
        UUID connection,
        String entry,
        long version,
        ProjectMetadata project,
        ProjectPermissions permissions,
        SiteMetadata site,
        Instant missingSince) {

    private static final String PERMISSIONS = "permissions/";

    public MetadataChanged(
            UUID organisation,
            UUID connection,
            String entry,
            long version,
            ProjectMetadata project,
            ProjectPermissions permissions,
            SiteMetadata site) {
        this(organisation, connection, entry, version, project, permissions, site, null);
    }

    public MetadataChanged(UUID organisation, UUID connection, String entry, long version, ProjectMetadata project) {
        this(organisation, connection, entry, version, project, null, null);
    }

    /** The entry of what the account may do in a project. */
    public static String permissionsOf(String projectId) {
        return PERMISSIONS + projectId;
    }

    /** What it says of permissions; of an entry that was given up, that nothing is known to be missing. */
    public Optional<ProjectPermissions> toldPermissions() {
        return Optional.ofNullable(permissions)
                .or(() -> entry != null && entry.startsWith(PERMISSIONS)
                        ? Optional.of(new ProjectPermissions(entry.substring(PERMISSIONS.length()), Set.of(), Set.of()))
                        : Optional.empty());
    }

    /**
     * A project with what stickies can be in it.
     *
     * @param teamManaged whether its types, statuses and fields are its own
     */
    public record ProjectMetadata(
            String id,
            String key,
            String name,
            List<IssueType> issueTypes,
            List<Status> statuses,
            List<Sprint> sprints,
            boolean teamManaged,
            List<Board> boards) {

        /** A producer of an earlier version does not know boards. */
        public ProjectMetadata {
            boards = boards == null ? List.of() : List.copyOf(boards);
        }

        public ProjectMetadata(
                String id,
                String key,
                String name,
                List<IssueType> issueTypes,
                List<Status> statuses,
                List<Sprint> sprints) {
            this(id, key, name, issueTypes, statuses, sprints, false, List.of());
        }
    }

    /**
     * A type of issue that is no subtask.
     *
     * @param statuses ids of the statuses of its workflow
     * @param createFields what its create screen holds; empty when the account may not create it
     */
    public record IssueType(String id, String name, List<String> statuses, List<CreateField> createFields) {

        public IssueType {
            statuses = statuses == null ? List.of() : List.copyOf(statuses);
            createFields = createFields == null ? List.of() : List.copyOf(createFields);
        }

        public IssueType(String id, String name) {
            this(id, name, List.of(), List.of());
        }
    }

    /**
     * A field on a create screen.
     *
     * @param required Jira takes no issue without it
     * @param hasDefault Jira fills it in by itself
     */
    public record CreateField(String id, String name, boolean required, boolean hasDefault) {}

    /** A status with Jira's category key: {@code new}, {@code indeterminate}, {@code done} or {@code undefined}. */
    public record Status(String id, String name, String category) {}

    /**
     * A sprint of the project's scrum board; {@code state} is {@code future}, {@code active} or {@code closed}.
     *
     * @param startsAt {@code null} while it has no dates, as {@code endsAt}
     */
    public record Sprint(String id, String name, String state, String scrumBoardId, Instant startsAt, Instant endsAt) {

        public Sprint(String id, String name, String state, String scrumBoardId) {
            this(id, name, state, scrumBoardId, null, null);
        }
    }

    /**
     * A board of the project.
     *
     * @param type Jira's word: {@code scrum}, {@code kanban} or {@code simple}
     * @param estimationField id of the field it estimates in; {@code null} for none, or if it is hidden from us
     */
    public record Board(String id, String name, String type, String estimationField) {}

    /**
     * What the connection's account may do in a project.
     *
     * @param granted Jira's keys, of those that we ask for
     * @param missing the others that we ask for
     */
    public record ProjectPermissions(String projectId, Set<String> granted, Set<String> missing) {

        public ProjectPermissions {
            granted = Set.copyOf(granted);
            missing = Set.copyOf(missing);
        }
    }

    /** What belongs to no single project. */
    public record SiteMetadata(List<LinkType> linkTypes, List<Field> fields) {

        public SiteMetadata {
            linkTypes = linkTypes == null ? List.of() : List.copyOf(linkTypes);
            fields = fields == null ? List.of() : List.copyOf(fields);
        }
    }

    /** "source <em>outward</em> target", "target <em>inward</em> source". */
    public record LinkType(String id, String name, String inward, String outward) {}

    /**
     * A field of the site; its values are read only if it has a role or is mapped.
     *
     * @param type Jira's schema type, e.g. {@code number}
     * @param custom Jira's key of the custom field type; empty for a field of the system
     */
    public record Field(String id, String name, String type, String custom) {}
}
