package io.piboard.board.sticky;

import static io.piboard.board.sticky.PlannedBoard.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.wish.Asked;
import io.piboard.board.wish.FieldState;
import io.piboard.board.wish.IssueLink;
import io.piboard.board.wish.LastEdit;
import io.piboard.board.wish.Placement;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StickyOffersTest {

    private final BoardPlan plan = PlannedBoard.plan(DeletePolicy.KEEP_ISSUE);
    private final InMemoryStickies store = new InMemoryStickies();
    private final StickyOffers offers = new StickyOffers(
            store, new StickyEdits(store, pause -> Uni.createFrom().voidItem()));

    @Test
    void whatWasWrittenWithoutJiraIsWishedOnce() {
        keep(false);

        tell();
        tell();

        assertThat(store.queued).hasSize(1);
        assertThat(store.queued.getFirst().wishes()).containsOnlyKeys(SyncedField.TEXT);
    }

    @Test
    void aTombstoneIsNotOffered() {
        keep(true);

        tell();

        assertThat(store.queued).isEmpty();
    }

    private void tell() {
        offers.tell(plan.session(), ACME).await().indefinitely();
    }

    private void keep(boolean deleted) {
        var place = new Sticky.Place(ACME, plan.session(), plan.connection(), plan.team(), plan.board());
        var sticky = new Sticky(
                UUID.randomUUID(),
                place,
                PlannedBoard.STORY,
                50,
                Map.of(SyncedField.TEXT, new FieldState.Clean(FieldValue.of("A"), 50)),
                IssueLink.NONE,
                Map.of(),
                Asked.NOTHING,
                Placement.NONE,
                null,
                deleted,
                false,
                LastEdit.NONE);
        store.rows.put(sticky.id(), new PlannedSticky(sticky, plan));
    }
}
