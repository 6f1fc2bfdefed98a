package io.piboard.board.sticky;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.wish.Sticky;

/** A sticky with the plan it lies in. */
public record PlannedSticky(Sticky sticky, BoardPlan plan) {

    public StickyView view() {
        return StickyView.of(sticky, plan);
    }
}
