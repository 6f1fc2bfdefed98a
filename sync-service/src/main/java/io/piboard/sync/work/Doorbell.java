package io.piboard.sync.work;

import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.sync.work.Ring.Rank;
import java.time.Instant;

/**
 * Intake's half of a lane: what has rung since the last visit (link.md rule 6).
 *
 * @param wakeAt when it is due; {@code null} while nothing is
 * @param workSeq counts the bells: a lane that rang during a visit is due again at once
 * @param insistedSeq the bell that no back-off holds; 0 if none
 * @param heard the latest signed body since the last visit
 * @param swept nothing but the sweep has rung
 */
public record Doorbell(
        Rank rank,
        Instant wakeAt,
        long workSeq,
        long insistedSeq,
        IssueSnapshot heard,
        boolean mustRead,
        boolean inScope,
        boolean swept,
        String createdIssue) {

    static final Doorbell SILENT = new Doorbell(Rank.BACKGROUND, null, 0, 0, null, false, false, false, null);

    /** Only moves the lane earlier, and forgets nothing that rang before. */
    Doorbell rung(Ring ring, Instant now) {
        boolean first = wakeAt == null;
        long seq = workSeq + 1;
        return new Doorbell(
                first || ring.rank().compareTo(rank) < 0 ? ring.rank() : rank,
                first ? at(ring, now) : earlier(wakeAt, at(ring, now)),
                seq,
                ring.insists() ? seq : insistedSeq,
                later(heard, ring.heard()),
                mustRead || ring.mustRead() || areAtOdds(heard, ring.heard()),
                inScope || ring.inScope(),
                (first || swept) && ring.swept(),
                ring.createdIssue() == null ? createdIssue : ring.createdIssue());
    }

    /**
     * Everything that rang was dealt with.
     *
     * @param hint the issue that was seen with the sticky's marker, while nobody has used that
     */
    Doorbell answered(Instant comesAgain, String hint) {
        return new Doorbell(Rank.BACKGROUND, comesAgain, workSeq, insistedSeq, null, false, false, false, hint);
    }

    /** What rang is still to be dealt with. */
    Doorbell open(Instant dueAt) {
        return new Doorbell(rank, dueAt, workSeq, insistedSeq, heard, mustRead, inScope, swept, createdIssue);
    }

    /** Two bodies of the same millisecond that differ: neither is the later one (found by the simulation). */
    private static boolean areAtOdds(IssueSnapshot one, IssueSnapshot other) {
        return one != null && other != null && one.updated().equals(other.updated()) && !one.equals(other);
    }

    private static Instant at(Ring ring, Instant now) {
        return ring.at() == null ? now : ring.at();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static IssueSnapshot later(IssueSnapshot known, IssueSnapshot rung) {
        if (known == null || rung == null) {
            return known == null ? rung : known;
        }
        return known.updated().isBefore(rung.updated()) ? rung : known;
    }
}
