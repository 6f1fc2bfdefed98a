package io.piboard.sync.reconcile;

import io.piboard.contracts.sticky.StickySynced;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.SyncLink;
import java.util.List;

/**
 * A link as it is to be stored.
 *
 * @param before the link as it was loaded: its revision and issue are the compare of the compare-and-set
 * @param told the event for the board; {@code null} when there is no news
 */
public record CommittedLink(SyncLink before, SyncLink after, StickySynced told, List<JournalEntry> journal) {

    /** What the board is told is kept: an event that got lost can be told again as it was. */
    static CommittedLink telling(SyncLink before, SyncLink after, StickySynced told, List<JournalEntry> journal) {
        return new CommittedLink(before, after.telling(told), told, journal);
    }

    /** A link that did not exist before this visit. */
    public boolean isNew() {
        return before == null;
    }
}
