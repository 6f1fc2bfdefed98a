package io.piboard.sync.work;

import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import java.time.Duration;
import java.time.Instant;

/**
 * One lane as it is kept: {@link Doorbell} is what rang, {@link Hold} who visits it. Every change a lane can go through is
 * here and pure; the database only keeps and locks the row (link.md rules 6 and 7).
 */
public record LaneRow(LaneName name, Doorbell bell, Hold hold) {

    public static LaneRow sleeping(LaneName name) {
        return new LaneRow(name, Doorbell.SILENT, Hold.FREE);
    }

    public LaneRow rung(Ring ring, Instant now) {
        return new LaneRow(name, bell.rung(ring, now), ring.insists() ? hold.insisted() : hold);
    }

    public boolean isDue(Instant now) {
        return bell.wakeAt() != null && !bell.wakeAt().isAfter(now) && !hold.isHeldBack(now) && hold.isFree(now);
    }

    LaneRow claimed(Instant now, Duration lease) {
        return new LaneRow(name, bell, hold.claimed(now, lease));
    }

    boolean isHeldBy(Lane lane, Instant now) {
        return hold.isBy(lane.epoch(), now);
    }

    LaneRow renewed(Instant now, Duration lease) {
        return new LaneRow(name, bell, hold.renewed(now, lease));
    }

    /** It rang during the visit: due again at once. Otherwise it sleeps until the outcome says, or until the next bell. */
    LaneRow ended(Lane lane, VisitOutcome outcome, Instant now) {
        boolean insisted = bell.insistedSeq() > lane.workSeq();
        Instant heldUntil = outcome.isHeld() && !insisted ? outcome.dueAgain() : null;
        Hold left = hold.left(heldUntil, insisted ? 0 : outcome.failures(), outcome.seen());
        if (hasRungSince(lane)) {
            return new LaneRow(name, bell.open(now), left);
        }
        return new LaneRow(
                name,
                outcome.isHeld()
                        ? bell.open(outcome.dueAgain())
                        : bell.answered(outcome.dueAgain(), unusedHint(outcome)),
                left);
    }

    /** A visit of a paused session has no use for it, the one after the pause has (found by the simulation). */
    private String unusedHint(VisitOutcome outcome) {
        return outcome.links().isEmpty() ? bell.createdIssue() : null;
    }

    /** After a fault of our own (not of Jira): it comes again a little later. */
    LaneRow released(Instant heldUntil) {
        return new LaneRow(name, bell, hold.left(heldUntil, hold.failures() + 1, null));
    }

    /** Nothing of its visit counts: due again at once. */
    LaneRow givenUp(Instant now) {
        return new LaneRow(name, bell.open(now), hold.left(null, hold.failures(), null));
    }

    boolean hasRungSince(Lane lane) {
        return bell.workSeq() != lane.workSeq();
    }

    boolean isAsleep() {
        return bell.wakeAt() == null;
    }

    /** Asleep, and nothing in it is worth keeping beside what its links remember. */
    boolean isSpent() {
        return isAsleep() && bell.createdIssue() == null;
    }

    Lane asClaim(Instant now) {
        return new Lane(
                name.key(),
                name.organisation(),
                name.connection(),
                name.issueId(),
                name.sticky(),
                hold.epoch(),
                bell.workSeq(),
                bell.heard(),
                bell.mustRead(),
                bell.inScope(),
                bell.swept(),
                bell.createdIssue(),
                hold.seen(),
                hold.failures(),
                now,
                hold.leaseUntil());
    }
}
