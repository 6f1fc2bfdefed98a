package io.piboard.sync.alm;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An issue as one look showed it, in Jira's terms.
 *
 * @param created on Jira's clock, as is {@code updated}
 * @param fields by field; a field the project does not have is absent
 * @param jiraFields which Jira field each value was read from
 * @param statusCategory {@code new}, {@code indeterminate}, {@code done} or {@code undefined}
 * @param closedSprints ids of the closed sprints it was in, latest first
 * @param links its links to other issues, its parent among them; {@code null} when this look did not show them
 * @param marker operation of the create that made it, if it was one of ours
 */
public record AlmIssue(
        String id,
        String key,
        String projectId,
        String issueTypeId,
        Instant created,
        Instant updated,
        Map<SyncedField, FieldValue> fields,
        Map<SyncedField, String> jiraFields,
        String statusCategory,
        List<String> closedSprints,
        List<Link> links,
        Marker marker) {

    /** Type of the link that is no link but the issue's parent. */
    public static final String PARENT = "PARENT";

    /** Nobody has changed anything since it was made: all it holds is what the create and the site's defaults gave it. */
    public boolean isUntouched() {
        return !updated.isAfter(created);
    }

    /**
     * One end of a link.
     *
     * @param id {@code null} for a parent
     * @param type id of the link type, or {@link #PARENT}
     * @param other id of the issue at the other end
     * @param inward the other issue is the link's source
     */
    public record Link(String id, String type, String other, boolean inward) {}

    /** What we leave on an issue that we create: evidence together with the intent's row, never alone. */
    public record Marker(UUID session, UUID sticky, UUID operation) {}
}
