package io.piboard.board.digest;

import static io.piboard.board.sticky.PlannedBoard.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.board.sticky.InMemoryStickies;
import io.piboard.board.sticky.PlannedBoard;
import io.piboard.board.sticky.StickyCreation;
import io.piboard.board.sticky.StickyRequests;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.digest.DigestPage;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StickyDigestTest {

    private final UUID sticky = UUID.randomUUID();
    private final InMemoryStickies store = new InMemoryStickies();
    private final StickyDigest digest = new StickyDigest(
            (session, after, limit) -> Uni.createFrom().item(new DigestPage(List.of())),
            store,
            duration -> Uni.createFrom().voidItem());

    @BeforeEach
    void write() {
        var written = new StickyRequests.Written(
                sticky, PlannedBoard.STORY, Map.of(SyncedField.TEXT, FieldValue.of("A")), null);
        new StickyCreation(PlannedBoard.plans(PlannedBoard.plan(DeletePolicy.KEEP_ISSUE), store.now), store)
                .create(MIA, PlannedBoard.BOARD, written)
                .await()
                .indefinitely();
    }

    @Test
    void tellingAgainSaysTheSameAndChangesNothing() {
        tell(sticky);

        assertThat(store.queued).hasSize(2);
        assertThat(store.queued.getLast()).isEqualTo(store.queued.getFirst());
    }

    @Test
    void whoIsOvertakenTellsWhatIsNewer() {
        store.racesLost = 2;

        tell(sticky);

        assertThat(store.queued).hasSize(2);
    }

    @Test
    void whatTheBoardDoesNotKnowIsPassedOver() {
        tell(UUID.randomUUID(), sticky);

        assertThat(store.queued).hasSize(2);
    }

    private void tell(UUID... stickies) {
        digest.tell(List.of(stickies)).await().indefinitely();
    }
}
