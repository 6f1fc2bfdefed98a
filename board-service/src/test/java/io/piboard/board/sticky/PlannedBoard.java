package io.piboard.board.sticky;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.plan.BoardPlan.PlannedType;
import io.piboard.board.plan.BoardPlans;
import io.piboard.board.plan.StickyFunction;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One board of one session with Jira, and who asks. */
public final class PlannedBoard {

    public static final UUID ACME = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID BOARD = UUID.fromString("00000000-0000-4000-8000-0000000000b1");
    public static final UUID STORY = UUID.fromString("00000000-0000-4000-8000-0000000000e1");
    public static final StickyEdits.Who MIA = new StickyEdits.Who(ACME, "mia");

    private PlannedBoard() {}

    public static BoardPlan plan(DeletePolicy deletePolicy) {
        return plan(BOARD, deletePolicy);
    }

    /** Another board of the same session. */
    public static BoardPlan at(UUID board, BoardPlan other) {
        return plan(board, other.deletePolicy());
    }

    private static BoardPlan plan(UUID board, DeletePolicy deletePolicy) {
        return new BoardPlan(
                ACME,
                board,
                "Falcons",
                "TEAM",
                1,
                UUID.fromString("00000000-0000-4000-8000-0000000000a1"),
                UUID.fromString("00000000-0000-4000-8000-0000000000c1"),
                UUID.fromString("00000000-0000-4000-8000-0000000000d1"),
                SessionState.ACTIVE,
                deletePolicy,
                List.of(),
                List.of(new PlannedType(STORY, "Story", "yellow", StickyFunction.WORK_ITEM, "10001")),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    public static BoardPlans plans(BoardPlan plan, long now) {
        return (board, organisation) -> Uni.createFrom()
                .item(Optional.of(new BoardPlans.Read(plan, now))
                        .filter(read -> plan.board().equals(board)
                                && plan.organisation().equals(organisation)));
    }
}
