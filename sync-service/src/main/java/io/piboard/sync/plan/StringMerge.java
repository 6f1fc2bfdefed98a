package io.piboard.sync.plan;

import io.piboard.sync.link.StringAttempt;
import io.piboard.sync.plan.StringSight.OpenString;

/**
 * The three-way merge of one string: there or not there, so that both sides may change it but never differently, and no
 * conflict can arise. An open wish counts; without one Jira does (link.md rules 15, 16 and 19).
 */
public final class StringMerge {

    private StringMerge() {}

    public static StringDecision merge(StringSight sight) {
        return sight.wish()
                .map(wish -> decide(sight, wish))
                .orElseGet(() -> isLateCall(sight) ? new StringDecision.TakeBack() : new StringDecision.Follow());
    }

    private static StringDecision decide(StringSight sight, OpenString wish) {
        if (wish.wanted() == sight.jira()) {
            return new StringDecision.Agree(wish.version());
        }
        if (wish.failedAlready()) {
            return new StringDecision.StayFailed();
        }
        return wasTaken(sight, wish) ? new StringDecision.NotKept() : new StringDecision.Write();
    }

    /** Asked once more it would be answered so once more: a person has to look. */
    private static boolean wasTaken(StringSight sight, OpenString wish) {
        return sight.attempt()
                .filter(StringAttempt::accepted)
                .filter(attempt -> attempt.present() == wish.wanted())
                .isPresent();
    }

    private static boolean isLateCall(StringSight sight) {
        boolean changed =
                sight.agreed().filter(agreed -> agreed != sight.jira()).isPresent();
        return changed
                && sight.attempt()
                        .filter(attempt -> !attempt.accepted())
                        .filter(attempt -> attempt.present() == sight.jira())
                        .filter(attempt -> attempt.mayStillLand(sight.revision()))
                        .isPresent();
    }
}
