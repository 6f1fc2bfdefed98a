package io.piboard.sync.plan;

import io.piboard.sync.alm.IssueWrite;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.LinkMemory;
import java.util.List;

/**
 * What one look means for one link.
 *
 * @param memory what will be remembered
 * @param writes what Jira has to be told, in order
 * @param news whether the board must hear of it
 * @param claims it takes a wish for done that only a fresh look may settle
 */
public record LinkPlan(
        LinkMemory memory, List<PlannedStep> writes, List<JournalEntry> journal, boolean news, boolean claims) {

    /** @param version the sticky version whose wish it fulfils */
    public record PlannedWrite(IssueWrite write, long version) implements PlannedStep {}

    /** Nothing of it may be done before Jira was read in this visit. */
    public boolean needsFreshLook() {
        return claims || !writes.isEmpty();
    }
}
