package io.piboard.board.wish;

import static io.piboard.board.wish.Stickies.TYPE;
import static io.piboard.board.wish.Stickies.changed;
import static io.piboard.board.wish.Stickies.dirty;
import static io.piboard.board.wish.Stickies.edited;
import static io.piboard.board.wish.Stickies.linked;
import static io.piboard.board.wish.Stickies.synced;
import static io.piboard.board.wish.Stickies.text;
import static io.piboard.board.wish.Stickies.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.SyncState;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Link.md rule 4: by revision, never onto a dirty field. */
class SyncedDecisionTest {

    @Test
    void whatIsNotNewerIsDropped() {
        assertThat(SyncedDecision.apply(linked(), text(1, "J", OutcomeKind.AGREED, 0, null), TYPE, 20))
                .isEmpty();
    }

    @Test
    void aFieldThatIsNotDirtyTakesJirasValue() {
        Sticky told = told(linked(), synced(2, 0, Map.of(SyncedField.TEXT, FieldValue.of("J")), Map.of()), 20);

        assertThat(told.field(SyncedField.TEXT)).isEqualTo(new FieldState.Clean(FieldValue.of("J"), 20));
        assertThat(told.version()).isEqualTo(20);
    }

    @Test
    void anEchoIsNoChangeOfTheField() {
        Sticky told = told(linked(), synced(2, 0, Map.of(SyncedField.TEXT, FieldValue.of("A")), Map.of()), 20);

        assertThat(told.field(SyncedField.TEXT).changedAt()).isEqualTo(10);
    }

    @Test
    void absentIsNotCleared() {
        Map<SyncedField, FieldValue> cleared = new HashMap<>();
        cleared.put(SyncedField.STORY_POINTS, FieldValue.EMPTY);

        Sticky told = told(linked(), synced(2, 0, cleared, Map.of()), 20);

        assertThat(told.value(SyncedField.TEXT)).isEqualTo(FieldValue.of("A"));
        assertThat(told.value(SyncedField.STORY_POINTS)).isEqualTo(FieldValue.EMPTY);
    }

    @Test
    void aDirtyFieldIsNeverOverwritten() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        Sticky told = told(edited, synced(2, 0, Map.of(SyncedField.TEXT, FieldValue.of("J")), Map.of()), 30);

        assertThat(told.value(SyncedField.TEXT)).isEqualTo(FieldValue.of("B"));
        assertThat(dirty(told, SyncedField.TEXT).base()).isEqualTo(new Base(1, FieldValue.of("A")));
    }

    @Test
    void agreedOnThisVersionEndsDirty() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        Sticky told = told(edited, text(2, "B", OutcomeKind.AGREED, 20, null), 30);

        assertThat(told.field(SyncedField.TEXT)).isEqualTo(new FieldState.Clean(FieldValue.of("B"), 20));
    }

    @Test
    void agreedOnALaterVersionEndsDirtyAndBringsItsValue() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        Sticky told = told(edited, text(2, "J", OutcomeKind.AGREED, 25, null), 30);

        assertThat(told.field(SyncedField.TEXT)).isEqualTo(new FieldState.Clean(FieldValue.of("J"), 30));
    }

    @Test
    void agreedOnAnEarlierWishMovesNothing() {
        Sticky twice = edited(edited(linked(), text("B", 10), 20), text("C", 20), 30);

        Sticky told = told(twice, text(2, "B", OutcomeKind.AGREED, 20, null), 40);

        assertThat(told.field(SyncedField.TEXT))
                .isEqualTo(new FieldState.Dirty(FieldValue.of("C"), 30, 30, new Base(1, FieldValue.of("A")), null));
    }

    @Test
    void undoWhilePushingStaysAWishUntilJiraHasIt() {
        Sticky undone = edited(edited(linked(), text("B", 10), 20), text("A", 20), 30);

        Sticky firstPushed = told(undone, text(2, "B", OutcomeKind.AGREED, 20, null), 40);
        Sticky secondPushed = told(firstPushed, text(3, "A", OutcomeKind.AGREED, 30, null), 50);

        assertThat(dirty(firstPushed, SyncedField.TEXT).value()).isEqualTo(FieldValue.of("A"));
        assertThat(secondPushed.field(SyncedField.TEXT)).isInstanceOf(FieldState.Clean.class);
    }

    @Test
    void aConflictKeepsTheWishAndShowsJirasValue() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        Sticky told = told(edited, text(7, "A", OutcomeKind.CONFLICT, 20, "J"), 30);

        assertThat(told.value(SyncedField.TEXT)).isEqualTo(FieldValue.of("B"));
        assertThat(dirty(told, SyncedField.TEXT).outcome())
                .isEqualTo(new ShownOutcome(OutcomeKind.CONFLICT, 7, FieldValue.of("J"), "why", 30));
        assertThat(ShownState.of(told, false)).isEqualTo(new ShownState(SyncState.CONFLICT, "why"));
    }

    @Test
    void aConflictThatAPersonHasDecidedIsNotShownAgain() {
        Sticky shown = told(edited(linked(), text("B", 10), 20), text(7, "A", OutcomeKind.CONFLICT, 20, "J"), 30);
        Sticky decided = changed(EditDecision.decide(shown, SyncedField.TEXT, false, 30, Stickies.MIA, 40));

        Sticky told = told(decided, text(8, "A", OutcomeKind.CONFLICT, 20, "J"), 50);

        assertThat(dirty(told, SyncedField.TEXT).outcome()).isNull();
        assertThat(dirty(told, SyncedField.TEXT).base()).isEqualTo(new Base(7, FieldValue.of("J")));
    }

    @Test
    void aThirdValueGivesANewConflict() {
        Sticky shown = told(edited(linked(), text("B", 10), 20), text(7, "A", OutcomeKind.CONFLICT, 20, "J"), 30);
        Sticky decided = changed(EditDecision.decide(shown, SyncedField.TEXT, false, 30, Stickies.MIA, 40));

        Sticky told = told(decided, text(8, "A", OutcomeKind.CONFLICT, 40, "K"), 50);

        assertThat(dirty(told, SyncedField.TEXT).outcome().jiraValue()).isEqualTo(FieldValue.of("K"));
    }

    @Test
    void waitingAndFailedKeepTheWishAndAreShown() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        Sticky waiting = told(edited, text(2, "A", OutcomeKind.WAITING, 20, null), 30);
        Sticky failed = told(waiting, text(3, "A", OutcomeKind.FAILED, 20, null), 40);

        assertThat(ShownState.of(waiting, false).state()).isEqualTo(SyncState.WAITING);
        assertThat(ShownState.of(failed, false)).isEqualTo(new ShownState(SyncState.FAILED, "why"));
        assertThat(failed.value(SyncedField.TEXT)).isEqualTo(FieldValue.of("B"));
    }

    @Test
    void aNewWishIsPendingWhateverWasSaidOfTheLast() {
        Sticky failed = told(edited(linked(), text("B", 10), 20), text(2, "A", OutcomeKind.FAILED, 20, null), 30);

        Sticky again = edited(failed, text("C", 30), 40);

        assertThat(ShownState.of(again, false)).isEqualTo(new ShownState(SyncState.PENDING, null));
    }

    @Test
    void afterAClickOnRetryTheEarlierFailureIsNotShownAgain() {
        Sticky failed = told(edited(linked(), text("B", 10), 20), text(2, "A", OutcomeKind.FAILED, 20, null), 30);
        Sticky retried = changed(EditDecision.retry(failed, 40));

        Sticky saidBefore = told(retried, text(3, "A", OutcomeKind.FAILED, 20, null), 50);

        assertThat(ShownState.of(saidBefore, false).state()).isEqualTo(SyncState.PENDING);
    }

    @Test
    void aTombstoneStaysOneWhateverIsTold() {
        Sticky deleted = changed(RemovalDecision.delete(linked(), 10, false, Stickies.MIA, 20));

        Sticky told = told(deleted, synced(2, 20, Map.of(SyncedField.TEXT, FieldValue.of("J")), Map.of()), 30);

        assertThat(told.deleted()).isTrue();
    }

    @Test
    void goneAndLeftScopeAreShown() {
        Sticky gone = told(linked(), synced(SyncState.GONE, 2, 0, Map.of(), Map.of()), 20);

        assertThat(ShownState.of(gone, false)).isEqualTo(new ShownState(SyncState.GONE, "why"));
    }

    @Test
    void anImportIsBeyondTheVersionThatSyncHasSeen() {
        Sticky imported = NewSticky.imported(
                synced(5, 100, Map.of(SyncedField.TEXT, FieldValue.of("J")), Map.of()), Stickies.forJira(), 50);

        assertThat(imported.version()).isEqualTo(101);
        assertThat(imported.hasWishes()).isFalse();
        assertThat(ShownState.of(imported, false).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void aKnownIssueIdStaysWhenARestoredSyncHasForgottenIt() {
        IssueLink told = linked().link().told(withoutIssue());

        assertThat(told.issueId()).isEqualTo("20001");
        assertThat(told.revision()).isEqualTo(9);
    }

    private static StickySynced withoutIssue() {
        var event = synced(9, 0, Map.of(), Map.of());
        return new StickySynced(
                event.organisation(),
                event.session(),
                event.connection(),
                event.sticky(),
                event.revision(),
                event.stickyVersion(),
                event.team(),
                event.board(),
                event.stickyType(),
                null,
                null,
                null,
                event.state(),
                event.reason(),
                event.retryAt(),
                event.values(),
                event.outcomes(),
                event.strings());
    }
}
