package io.piboard.sync.plan;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.sync.link.Attempt;
import io.piboard.sync.link.Baseline;
import java.util.List;
import java.util.Optional;

/**
 * All that decides one field at one look, in Jira's terms.
 *
 * @param jira what Jira has now
 * @param jiraField the field it was read from
 * @param baseline what both sides last agreed on; empty at first sight
 * @param attempts writes of this field whose outcome a look has to tell
 * @param wish the open wish, if the field is dirty
 * @param createdByUs at first sight: Jira's values are then the create's own, not somebody's change
 * @param revision what this visit will be known as
 */
public record FieldSight(
        SyncedField field,
        FieldValue jira,
        String jiraField,
        Optional<Baseline> baseline,
        List<Attempt> attempts,
        Optional<OpenWish> wish,
        boolean createdByUs,
        ConflictPolicy policy,
        long revision) {

    /**
     * @param version the sticky version of the edit
     * @param baseRevision the link revision the person saw
     * @param baseValue the value the person saw
     * @param failedAlready Jira refused this wish and nobody has asked again
     */
    public record OpenWish(
            FieldValue value, long version, long baseRevision, FieldValue baseValue, boolean failedAlready) {}
}
