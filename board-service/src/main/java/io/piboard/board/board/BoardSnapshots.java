package io.piboard.board.board;

import io.piboard.board.plan.BoardPlans;
import io.piboard.board.rest.Problems;
import io.piboard.board.sticky.StickyStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads a whole board: its version first, so that it is never newer than the stickies that come with it. */
@ApplicationScoped
class BoardSnapshots {

    private final BoardPlans plans;
    private final StickyStore stickies;

    BoardSnapshots(BoardPlans plans, StickyStore stickies) {
        this.plans = plans;
        this.stickies = stickies;
    }

    Uni<BoardView> of(UUID board, UUID organisation) {
        return plans.ofBoard(board, organisation)
                .map(read -> read.orElseThrow(() -> Problems.notFound("board", board))
                        .plan())
                .chain(plan -> stickies.ofBoard(plan).map(found -> BoardView.of(plan, found)));
    }
}
