package io.piboard.board.wish;

import static io.piboard.board.wish.Stickies.MIA;
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
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.SyncState;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Product section 5 rule 4, and link.md rule 5. */
class RemovalDecisionTest {

    @Test
    void anIssueThatGoesTooWaitsTenSecondsForAChangeOfMind() {
        Sticky deleted = changed(RemovalDecision.delete(linked(), 10, true, MIA, 20));

        StickyChanged told = WishRecord.of(deleted);

        assertThat(told.deleted()).isTrue();
        assertThat(told.deleteIssueAfter()).isEqualTo(Instant.ofEpochMilli(10_020));
    }

    @Test
    void aDeletionIsUndoneWithItsWishes() {
        Sticky edited = edited(linked(), text("B", 10), 20);
        Sticky deleted = changed(RemovalDecision.delete(edited, 20, true, MIA, 30));

        Sticky back = changed(RemovalDecision.undelete(deleted, MIA, 10_029));

        assertThat(back.deleted()).isFalse();
        assertThat(WishRecord.of(back).deleteIssueAfter()).isNull();
        assertThat(dirty(back, SyncedField.TEXT).value()).isEqualTo(FieldValue.of("B"));
        assertThat(ShownState.of(back, false).state()).isEqualTo(SyncState.PENDING);
    }

    @Test
    void afterTenSecondsTheIssueMayBeGone() {
        Sticky deleted = changed(RemovalDecision.delete(linked(), 10, true, MIA, 20));

        Decided decided = RemovalDecision.undelete(deleted, MIA, 10_020);

        assertThat(decided).isInstanceOf(Decided.TooLate.class);
    }

    @Test
    void aDeletionThatLeftTheIssueAloneIsUndoneAnyTime() {
        Sticky deleted = changed(RemovalDecision.delete(linked(), 10, false, MIA, 20));

        Sticky back = changed(RemovalDecision.undelete(deleted, MIA, 1_000_000_000));

        assertThat(back.deleted()).isFalse();
    }

    @Test
    void whatIsNotGoneHasNoChoice() {
        Decided decided = RemovalDecision.createAgain(linked(), MIA, 20);

        assertThat(decided).isInstanceOf(Decided.NotGone.class);
    }

    @Test
    void undoOfADeletionWhoseIssueWentMeanwhileShowsGone() {
        Sticky deleted = changed(RemovalDecision.delete(linked(), 10, true, MIA, 20));
        Sticky back = changed(RemovalDecision.undelete(deleted, MIA, 30));

        Sticky told = told(back, synced(SyncState.GONE, 2, 30, Map.of(), Map.of()), 40);

        assertThat(ShownState.of(told, false).state()).isEqualTo(SyncState.GONE);
        assertThat(RemovalDecision.createAgain(told, MIA, 50)).isInstanceOf(Decided.Changed.class);
    }

    @Test
    void createAgainWishesEverythingOfANewIssue() {
        Sticky again = changed(RemovalDecision.createAgain(gone(), MIA, 30));

        StickyChanged told = WishRecord.of(again);

        assertThat(told.issueId()).isNull();
        assertThat(told.createAgainAsOf()).isEqualTo(30);
        assertThat(told.wishes())
                .containsOnlyKeys(SyncedField.TEXT, SyncedField.STORY_POINTS)
                .containsEntry(
                        SyncedField.TEXT,
                        new StickyChanged.Wish(FieldValue.of("A"), 30, new Base(0, FieldValue.EMPTY)));
        assertThat(ShownState.of(again, false).state()).isEqualTo(SyncState.PENDING);
    }

    @Test
    void whatIsSaidOfTheOldIssueAfterwardsChangesNothing() {
        Sticky again = changed(RemovalDecision.createAgain(gone(), MIA, 30));

        Sticky told = told(again, synced(SyncState.GONE, 3, 10, Map.of(), Map.of()), 40);

        assertThat(told.link().issueId()).isNull();
        assertThat(told.link().revision()).isEqualTo(3);
        assertThat(ShownState.of(told, false).state()).isEqualTo(SyncState.PENDING);
    }

    @Test
    void theNewIssueIsTheStickys() {
        Sticky again = changed(RemovalDecision.createAgain(gone(), MIA, 30));

        Sticky told = told(again, synced(3, 30, Map.of(), Map.of()), 40);

        assertThat(told.link().issueId()).isEqualTo("20001");
    }

    @Test
    void aNoteIsLocalAndForSyncDeleted() {
        Sticky note = changed(RemovalDecision.keepAsNote(gone(), MIA, 30));

        assertThat(WishRecord.of(note).deleted()).isTrue();
        assertThat(ShownState.of(note, false).state()).isEqualTo(SyncState.LOCAL);
        assertThat(note.deleted()).isFalse();
    }

    @Test
    void aNoteTakesNothingFromJira() {
        Sticky note = changed(RemovalDecision.keepAsNote(gone(), MIA, 30));

        Sticky told = told(note, synced(3, 30, Map.of(SyncedField.TEXT, FieldValue.of("J")), Map.of()), 40);

        assertThat(told.value(SyncedField.TEXT)).isEqualTo(FieldValue.of("A"));
        assertThat(told.link().revision()).isEqualTo(3);
    }

    @Test
    void aPausedSessionShowsSoAndStillTakesEdits() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        assertThat(ShownState.of(edited, true).state()).isEqualTo(SyncState.PAUSED);
        assertThat(ShownState.of(Stickies.local(), true).state()).isEqualTo(SyncState.LOCAL);
    }

    private static Sticky gone() {
        return told(linked(), synced(SyncState.GONE, 2, 10, Map.of(), Map.of()), 20);
    }
}
