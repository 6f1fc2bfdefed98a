package io.piboard.sync.work;

import io.piboard.sync.reconcile.Links.VisitOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How a visit ended, as far as a lane minds. */
final class VisitOutcomes {

    private VisitOutcomes() {}

    static VisitOutcome done() {
        return new VisitOutcome(List.of(), null, null, false, 0, List.of(), false, null, null, Set.of());
    }

    static VisitOutcome heldUntil(Instant time) {
        return new VisitOutcome(List.of(), null, time, true, 1, List.of(), false, null, null, Set.of());
    }
}
