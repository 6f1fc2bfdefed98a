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
 */
public record LinkPlan(LinkMemory memory, List<PlannedWrite> writes, List<JournalEntry> journal, boolean news) {

    /** @param version the sticky version whose wish it fulfils */
    public record PlannedWrite(IssueWrite write, long version) {}
}
