package io.piboard.board.wish;

import static io.piboard.board.wish.Stickies.MIA;
import static io.piboard.board.wish.Stickies.changed;
import static io.piboard.board.wish.Stickies.dirty;
import static io.piboard.board.wish.Stickies.edited;
import static io.piboard.board.wish.Stickies.linked;
import static io.piboard.board.wish.Stickies.local;
import static io.piboard.board.wish.Stickies.points;
import static io.piboard.board.wish.Stickies.synced;
import static io.piboard.board.wish.Stickies.text;
import static io.piboard.board.wish.Stickies.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.StickySynced.Outcome;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of link.md section 2 for what people do. */
class EditDecisionTest {

    @Test
    void aChangedFieldIsDirtyOnTheRevisionAndValueThatWereShown() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        assertThat(dirty(edited, SyncedField.TEXT))
                .isEqualTo(new FieldState.Dirty(FieldValue.of("B"), 20, 20, new Base(1, FieldValue.of("A")), null));
        assertThat(edited.field(SyncedField.STORY_POINTS)).isInstanceOf(FieldState.Clean.class);
    }

    @Test
    void aDirtyFieldKeepsTheBaseOfItsFirstBecomingDirty() {
        Sticky first = edited(linked(), text("B", 10), 20);

        Sticky second = edited(first, text("C", 20), 30);

        assertThat(dirty(second, SyncedField.TEXT).base()).isEqualTo(new Base(1, FieldValue.of("A")));
        assertThat(dirty(second, SyncedField.TEXT).wishVersion()).isEqualTo(30);
    }

    @Test
    void theBaseStaysWhenAnotherFieldBringsANewRevisionInBetween() {
        Sticky first = edited(linked(), text("B", 10), 20);
        Sticky pulled = told(first, synced(2, 20, Map.of(SyncedField.STORY_POINTS, FieldValue.of("8")), Map.of()), 25);

        Sticky second = edited(pulled, text("C", 25), 30);

        assertThat(dirty(second, SyncedField.TEXT).base()).isEqualTo(new Base(1, FieldValue.of("A")));
    }

    @Test
    void anUndoIsAWishToo() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        Sticky undone = edited(edited, text("A", 20), 30);

        assertThat(dirty(undone, SyncedField.TEXT).value()).isEqualTo(FieldValue.of("A"));
        assertThat(WishRecord.of(undone).wishes())
                .containsEntry(
                        SyncedField.TEXT,
                        new StickyChanged.Wish(FieldValue.of("A"), 30, new Base(1, FieldValue.of("A"))));
    }

    @Test
    void onlyDirtyFieldsAreWishesAndAllValuesAreTold() {
        StickyChanged told = WishRecord.of(edited(linked(), text("B", 10), 20));

        assertThat(told.wishes()).containsOnlyKeys(SyncedField.TEXT);
        assertThat(told.values())
                .containsEntry(SyncedField.STORY_POINTS, FieldValue.of("5"))
                .containsEntry(SyncedField.ITERATION, FieldValue.EMPTY)
                .hasSize(4);
        assertThat(told.issueId()).isEqualTo("20001");
    }

    @Test
    void ifMatchFailsWhenAFieldOfThisRequestWasChangedSince() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        Decided decided = EditDecision.edit(edited, text("C", 10), MIA, 30);

        assertThat(((Decided.Outdated) decided).fields()).containsExactly("text");
    }

    @Test
    void ifMatchPassesWhenOnlyAnotherFieldWasChangedSince() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        Sticky both = edited(edited, points("8", 10), 30);

        assertThat(both.value(SyncedField.TEXT)).isEqualTo(FieldValue.of("B"));
        assertThat(both.value(SyncedField.STORY_POINTS)).isEqualTo(FieldValue.of("8"));
    }

    @Test
    void ifMatchFailsWhenTheValueWasPulledFromJiraSince() {
        Sticky pulled = told(linked(), synced(2, 0, Map.of(SyncedField.TEXT, FieldValue.of("J")), Map.of()), 20);

        Decided decided = EditDecision.edit(pulled, text("B", 10), MIA, 30);

        assertThat(decided).isInstanceOf(Decided.Outdated.class);
    }

    @Test
    void ifMatchNeverCountsSyncState() {
        Sticky edited = edited(linked(), text("B", 10), 20);
        Sticky agreed = told(edited, text(2, "B", OutcomeKind.AGREED, 20, null), 30);

        Decided decided = EditDecision.edit(agreed, text("C", 20), MIA, 40);

        assertThat(decided).isInstanceOf(Decided.Changed.class);
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        Decided repeated = EditDecision.edit(edited, text("B", 10), MIA, 30);

        assertThat(repeated).isEqualTo(new Decided.Unchanged(edited));
    }

    @Test
    void versionIsTheClockAndStillRisesWhenTheClockStands() {
        assertThat(edited(linked(), text("B", 10), 20).version()).isEqualTo(20);
        assertThat(edited(linked(), text("B", 10), 5).version()).isEqualTo(11);
    }

    @Test
    void movingInsideTheColumnDoesNotConcernJira() {
        Edit move = new Edit(10, Map.of(), Optional.of(new Edit.Position(3.0, 4.0)));

        Decided.Changed moved = (Decided.Changed) EditDecision.edit(linked(), move, MIA, 20);

        assertThat(moved.concernsJira()).isFalse();
        assertThat(moved.sticky().hasWishes()).isFalse();
        assertThat(moved.sticky().placement()).isEqualTo(new Placement(3.0, 4.0, 20));
    }

    @Test
    void aStickyThatIsNotForJiraHasNoWishes() {
        Decided.Changed edited = (Decided.Changed) EditDecision.edit(local(), text("B", 10), MIA, 20);

        assertThat(edited.concernsJira()).isFalse();
        assertThat(edited.sticky().field(SyncedField.TEXT)).isEqualTo(new FieldState.Clean(FieldValue.of("B"), 20));
    }

    @Test
    void anEditOfAFieldInConflictHasWhatWasShownAsItsBase() {
        Sticky inConflict = told(edited(linked(), text("B", 10), 20), text(7, "A", OutcomeKind.CONFLICT, 20, "J"), 30);

        Sticky edited = edited(inConflict, text("C", 30), 40);

        assertThat(dirty(edited, SyncedField.TEXT))
                .isEqualTo(new FieldState.Dirty(FieldValue.of("C"), 40, 40, new Base(7, FieldValue.of("J")), null));
    }

    @Test
    void whoHasNotSeenTheConflictDoesNotOverruleIt() {
        Sticky inConflict = told(edited(linked(), text("B", 10), 20), text(7, "A", OutcomeKind.CONFLICT, 20, "J"), 30);

        Sticky edited = edited(inConflict, text("C", 20), 40);

        assertThat(dirty(edited, SyncedField.TEXT).base()).isEqualTo(new Base(1, FieldValue.of("A")));
    }

    @Test
    void decidingForTheBoardIsAWishOnWhatWasShown() {
        Sticky inConflict = told(edited(linked(), text("B", 10), 20), text(7, "A", OutcomeKind.CONFLICT, 20, "J"), 30);

        Sticky decided = changed(EditDecision.decide(inConflict, SyncedField.TEXT, false, 30, MIA, 40));

        assertThat(dirty(decided, SyncedField.TEXT))
                .isEqualTo(new FieldState.Dirty(FieldValue.of("B"), 20, 40, new Base(7, FieldValue.of("J")), null));
    }

    @Test
    void decidingForJiraIsAWishForItsValueOnWhatWasShown() {
        Sticky inConflict = told(edited(linked(), text("B", 10), 20), text(7, "A", OutcomeKind.CONFLICT, 20, "J"), 30);

        Sticky decided = changed(EditDecision.decide(inConflict, SyncedField.TEXT, true, 30, MIA, 40));

        assertThat(dirty(decided, SyncedField.TEXT))
                .isEqualTo(new FieldState.Dirty(FieldValue.of("J"), 40, 40, new Base(7, FieldValue.of("J")), null));
    }

    @Test
    void thereIsNothingToDecideOutsideAConflict() {
        Sticky pending = edited(linked(), text("B", 10), 20);

        assertThat(EditDecision.decide(pending, SyncedField.TEXT, true, 20, MIA, 30))
                .isInstanceOf(Decided.NoConflict.class);
        assertThat(EditDecision.decide(linked(), SyncedField.TEXT, true, 20, MIA, 30))
                .isInstanceOf(Decided.NoConflict.class);
    }

    @Test
    void aRetryIsToldAndPutsWhatFailedOnItsWayAgain() {
        Sticky failed = told(edited(linked(), text("B", 10), 20), text(2, "A", OutcomeKind.FAILED, 20, null), 30);

        Sticky retried = changed(EditDecision.retry(failed, 40));

        assertThat(WishRecord.of(retried).retryAsOf()).isEqualTo(40);
        assertThat(dirty(retried, SyncedField.TEXT).outcome()).isNull();
        assertThat(dirty(retried, SyncedField.TEXT).wishVersion()).isEqualTo(20);
    }

    @Test
    void aDeletedStickyKeepsItsWishes() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        Sticky deleted = changed(RemovalDecision.delete(edited, 20, false, MIA, 30));

        assertThat(WishRecord.of(deleted).deleted()).isTrue();
        assertThat(WishRecord.of(deleted).wishes()).containsOnlyKeys(SyncedField.TEXT);
    }

    @Test
    void aDeletionFailsWhenAnyFieldWasChangedSince() {
        Sticky edited = edited(linked(), text("B", 10), 20);

        assertThat(RemovalDecision.delete(edited, 10, false, MIA, 30)).isInstanceOf(Decided.Outdated.class);
    }

    @Test
    void whatAPersonWroteOnANewStickyIsAWishFromRevisionZero() {
        Sticky written = NewSticky.written(
                Stickies.ID,
                Stickies.forJira(),
                Stickies.TYPE,
                Map.of(SyncedField.TEXT, FieldValue.of("A"), SyncedField.STORY_POINTS, FieldValue.EMPTY),
                null,
                MIA,
                10);

        assertThat(WishRecord.of(written).wishes())
                .containsOnly(Map.entry(
                        SyncedField.TEXT,
                        new StickyChanged.Wish(FieldValue.of("A"), 10, new Base(0, FieldValue.EMPTY))));
    }

    @Test
    void aConflictThatWasToldAgainWithTheSameValueWasSeenTheFirstTime() {
        Sticky shown = told(edited(linked(), text("B", 10), 20), text(7, "A", OutcomeKind.CONFLICT, 20, "J"), 30);
        Sticky again = told(shown, text(8, "A", OutcomeKind.CONFLICT, 20, "J"), 35);

        Sticky edited = edited(again, text("C", 30), 40);

        assertThat(dirty(edited, SyncedField.TEXT).base()).isEqualTo(new Base(8, FieldValue.of("J")));
    }

    @Test
    void aDecisionOnAConflictThatIsAnotherByNowIsRefused() {
        Sticky shown = told(edited(linked(), text("B", 10), 20), text(7, "A", OutcomeKind.CONFLICT, 20, "J"), 30);
        Sticky third = told(shown, text(8, "A", OutcomeKind.CONFLICT, 20, "K"), 35);

        assertThat(EditDecision.decide(third, SyncedField.TEXT, true, 30, MIA, 40))
                .isInstanceOf(Decided.Outdated.class);
    }

    @Test
    void oneFieldsOutcomeHoldsNoOtherField() {
        Sticky edited = edited(edited(linked(), text("B", 10), 20), points("8", 20), 30);

        Sticky told = told(
                edited,
                synced(
                        2,
                        30,
                        Map.of(SyncedField.TEXT, FieldValue.of("A"), SyncedField.STORY_POINTS, FieldValue.of("8")),
                        Map.of(
                                SyncedField.TEXT, new Outcome(OutcomeKind.FAILED, 20, FieldValue.EMPTY, "no"),
                                SyncedField.STORY_POINTS, new Outcome(OutcomeKind.AGREED, 30, FieldValue.EMPTY, null))),
                40);

        assertThat(dirty(told, SyncedField.TEXT).outcome().kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(told.field(SyncedField.STORY_POINTS)).isEqualTo(new FieldState.Clean(FieldValue.of("8"), 30));
    }

    @Test
    void whatWasEnteredBeforeTheStickyWasForJiraIsWishedWithItsFirstEdit() {
        Sticky local = local();
        Sticky mapped = new Sticky(
                local.id(),
                Stickies.forJira(),
                local.type(),
                local.version(),
                local.fields(),
                local.link(),
                local.strings(),
                local.asked(),
                local.placement(),
                null,
                false,
                false,
                MIA);

        StickyChanged told = WishRecord.of(edited(mapped, points("5", 10), 20));

        assertThat(told.wishes())
                .containsEntry(
                        SyncedField.TEXT, new StickyChanged.Wish(FieldValue.of("A"), 20, new Base(0, FieldValue.EMPTY)))
                .containsOnlyKeys(SyncedField.TEXT, SyncedField.STORY_POINTS);
    }
}
