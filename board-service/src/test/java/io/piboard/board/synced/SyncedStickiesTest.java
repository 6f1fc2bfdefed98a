package io.piboard.board.synced;

import static io.piboard.board.sticky.PlannedBoard.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.plan.BoardPlans;
import io.piboard.board.sticky.InMemoryStickies;
import io.piboard.board.sticky.PlannedBoard;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.SyncState;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SyncedStickiesTest {

    private static final UUID EAGLES = UUID.fromString("00000000-0000-4000-8000-0000000000b2");
    private static final UUID STICKY = UUID.fromString("00000000-0000-4000-8000-0000000000f1");

    private final BoardPlan falcons = PlannedBoard.plan(DeletePolicy.KEEP_ISSUE);
    private final InMemoryStickies store = new InMemoryStickies();
    private final SyncedStickies stickies = new SyncedStickies(store, plans());

    @Test
    void anIssueNobodyKnewBecomesAStickyAndNobodyIsTold() {
        apply(synced(1, PlannedBoard.BOARD));

        assertThat(store.rows.get(STICKY).sticky().value(SyncedField.TEXT)).isEqualTo(FieldValue.of("J1"));
        assertThat(store.queued).isEmpty();
    }

    @Test
    void anIssueThatMovedToAnotherTeamTakesItsStickyAlong() {
        apply(synced(1, PlannedBoard.BOARD));

        apply(synced(2, EAGLES));

        assertThat(store.rows.get(STICKY).sticky().place().board()).isEqualTo(EAGLES);
        assertThat(store.rows.get(STICKY).plan().board()).isEqualTo(EAGLES);
    }

    @Test
    void aBoardThatNobodyKnowsMovesNothing() {
        apply(synced(1, PlannedBoard.BOARD));

        apply(synced(2, UUID.randomUUID()));

        assertThat(store.rows.get(STICKY).sticky().place().board()).isEqualTo(PlannedBoard.BOARD);
        assertThat(store.rows.get(STICKY).sticky().link().revision()).isEqualTo(2);
    }

    private void apply(StickySynced event) {
        stickies.apply(event).await().indefinitely();
    }

    private BoardPlans plans() {
        Map<UUID, BoardPlan> boards = Map.of(PlannedBoard.BOARD, falcons, EAGLES, PlannedBoard.at(EAGLES, falcons));
        return (board, organisation) -> Uni.createFrom()
                .item(Optional.ofNullable(boards.get(board)).map(plan -> new BoardPlans.Read(plan, store.now)));
    }

    private static StickySynced synced(long revision, UUID board) {
        return new StickySynced(
                ACME,
                ACME,
                ACME,
                STICKY,
                revision,
                0,
                ACME,
                board,
                PlannedBoard.STORY,
                "20001",
                "FAL-1",
                null,
                SyncState.SYNCED,
                null,
                null,
                Map.of(SyncedField.TEXT, FieldValue.of("J" + revision)),
                Map.of(),
                List.of());
    }
}
