package io.piboard.sync.plan;

import io.piboard.contracts.FieldValue;
import io.piboard.sync.link.Attempt;
import io.piboard.sync.link.Baseline;
import io.piboard.sync.plan.FieldSight.OpenWish;

/**
 * The three-way merge of one field (link.md rules 15, 16, 17, 19, 20): baseline, wish with the base the person saw, and
 * Jira's value. A value equal to the baseline is no change, whoever sent it.
 */
public final class FieldMerge {

    private FieldMerge() {}

    /**
     * The baseline after this look, and what is to be done.
     *
     * @param foreign Jira's value is news that no attempt of ours explains
     */
    public record Merged(Baseline baseline, FieldDecision decision, boolean foreign) {}

    public static Merged merge(FieldSight sight) {
        if (isLateWrite(sight)) {
            Baseline agreed = sight.baseline().orElseThrow();
            return new Merged(agreed, new FieldDecision.Push(agreed.value(), 0), false);
        }
        boolean foreign = isForeign(sight);
        Baseline baseline = new Baseline(sight.jira(), sight.jiraField(), changedByJira(sight, foreign));
        FieldDecision decision =
                sight.wish().map(wish -> decide(sight, wish, baseline, foreign)).orElseGet(FieldDecision.Follow::new);
        return new Merged(baseline, decision, foreign);
    }

    private static FieldDecision decide(FieldSight sight, OpenWish wish, Baseline baseline, boolean foreign) {
        if (wish.value().equals(sight.jira())) {
            return new FieldDecision.Agree(wish.version());
        }
        if (isConflict(sight, wish, baseline)) {
            return settle(sight, wish, foreign);
        }
        return push(sight, wish, foreign);
    }

    private static FieldDecision push(FieldSight sight, OpenWish wish, boolean foreign) {
        if (wish.failedAlready()) {
            return new FieldDecision.StayFailed();
        }
        return foreign && wasTaken(sight, wish)
                ? new FieldDecision.NotKept(wish.version())
                : new FieldDecision.Push(wish.value(), wish.version());
    }

    private static boolean wasTaken(FieldSight sight, OpenWish wish) {
        return sight.attempts().stream()
                .filter(Attempt::accepted)
                .reduce((earlier, later) -> later)
                .filter(attempt -> attempt.value().equals(wish.value()))
                .isPresent();
    }

    /** Rule 16: Jira changed after what the person saw, to something that is neither what was seen nor what is wished. */
    private static boolean isConflict(FieldSight sight, OpenWish wish, Baseline baseline) {
        return baseline.changedByJira() > wish.baseRevision() && !sight.jira().equals(wish.baseValue());
    }

    private static FieldDecision settle(FieldSight sight, OpenWish wish, boolean foreign) {
        return switch (sight.policy()) {
            case ASK -> new FieldDecision.Conflict(wish.version(), sight.jira());
            case JIRA_WINS -> new FieldDecision.YieldToJira(wish.version(), wish.value());
            case BOARD_WINS -> push(sight, wish, foreign);
        };
    }

    private static long changedByJira(FieldSight sight, boolean foreign) {
        if (foreign) {
            return sight.revision();
        }
        return sight.baseline().map(Baseline::changedByJira).orElse(0L);
    }

    /** Rules 15 and 19: Jira differs from what both agreed on, and no write of ours explains it. */
    private static boolean isForeign(FieldSight sight) {
        if (sight.baseline().isEmpty()) {
            return !sight.createdByUs();
        }
        FieldValue expected = lastAccepted(sight);
        if (sight.jira().equals(expected)) {
            return false;
        }
        return !isExplained(sight);
    }

    /** Rule 19: a write of ours that landed after its wish was settled otherwise; both sides had agreed on the baseline. */
    private static boolean isLateWrite(FieldSight sight) {
        return sight.wish().isEmpty()
                && sight.baseline().isPresent()
                && !sight.jira().equals(lastAccepted(sight))
                && isExplained(sight);
    }

    private static boolean isExplained(FieldSight sight) {
        return sight.attempts().stream()
                .anyMatch(attempt ->
                        !attempt.accepted() && attempt.value().equals(sight.jira()) && mayBeSeenNow(attempt, sight));
    }

    /** It may have landed since the last look: just now, or at any time if nobody has looked since, its wish being open. */
    private static boolean mayBeSeenNow(Attempt attempt, FieldSight sight) {
        return attempt.mayStillLand(sight.revision())
                || sight.wish()
                        .filter(wish -> wish.baseRevision() < attempt.at().toEpochMilli())
                        .isPresent();
    }

    /** What Jira must have if nobody else wrote: our last accepted write, else the baseline. */
    private static FieldValue lastAccepted(FieldSight sight) {
        return sight.attempts().stream()
                .filter(Attempt::accepted)
                .reduce((earlier, later) -> later)
                .map(Attempt::value)
                .orElse(sight.baseline().orElseThrow().value());
    }
}
