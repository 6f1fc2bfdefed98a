package io.piboard.board.sticky;

import static io.piboard.board.sticky.PlannedBoard.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.wish.Edit;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StickyEditsTest {

    private final UUID sticky = UUID.randomUUID();
    private final BoardPlan plan = PlannedBoard.plan(DeletePolicy.KEEP_ISSUE);
    private final InMemoryStickies store = new InMemoryStickies();
    private final List<Duration> pauses = new ArrayList<>();
    private final StickyEdits edits = new StickyEdits(store, duration -> {
        pauses.add(duration);
        return Uni.createFrom().voidItem();
    });

    @BeforeEach
    void write() {
        var written = new StickyRequests.Written(
                sticky, PlannedBoard.STORY, Map.of(SyncedField.TEXT, FieldValue.of("A")), null);
        new StickyCreation(PlannedBoard.plans(plan, store.now), store)
                .create(MIA, PlannedBoard.BOARD, written)
                .await()
                .indefinitely();
    }

    @Test
    void whoLosesARaceDecidesAnewOnWhatItLostTo() {
        store.beforeWrite = () -> edit(points("5"));

        PlannedSticky edited = edit(text("B"));

        assertThat(edited.sticky().value(SyncedField.STORY_POINTS)).isEqualTo(FieldValue.of("5"));
        assertThat(edited.sticky().value(SyncedField.TEXT)).isEqualTo(FieldValue.of("B"));
        assertThat(pauses).containsExactly(Duration.ofMillis(2));
        assertThat(store.queued.getLast().wishes()).containsOnlyKeys(SyncedField.TEXT, SyncedField.STORY_POINTS);
    }

    @Test
    void whoAlwaysLosesIsToldToSendItAgain() {
        store.racesLost = 21;

        assertThatThrownBy(() -> edit(text("B")))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(503));

        assertThat(pauses).hasSize(20).last().isEqualTo(Duration.ofMillis(50));
    }

    private PlannedSticky edit(Edit edit) {
        return edits.edit(MIA, sticky, edit).await().indefinitely();
    }

    private static Edit text(String text) {
        return new Edit(100, Map.of(SyncedField.TEXT, FieldValue.of(text)), Optional.empty());
    }

    private static Edit points(String points) {
        return new Edit(100, Map.of(SyncedField.STORY_POINTS, FieldValue.of(points)), Optional.empty());
    }
}
