package io.piboard.board.wish;

import static io.piboard.board.wish.Stickies.MIA;
import static io.piboard.board.wish.Stickies.changed;
import static io.piboard.board.wish.Stickies.linked;
import static io.piboard.board.wish.Stickies.synced;
import static io.piboard.board.wish.Stickies.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.StickySynced.StringSynced;
import io.piboard.contracts.sticky.SyncState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Strings follow the rules of fields (link.md rules 4 and 29). */
class StringDecisionTest {

    private static final UUID STRING = UUID.fromString("00000000-0000-4000-8000-000000000051");
    private static final UUID TARGET = UUID.fromString("00000000-0000-4000-8000-0000000000f2");
    private static final Optional<StringDecision.Rule> BLOCKS = Optional.of(new StringDecision.Rule("10000", false));

    @Test
    void aDrawnStringWithARuleIsAWish() {
        Sticky drawn = drawn();

        assertThat(WishRecord.of(drawn).strings())
                .containsExactly(new StringWish(STRING, TARGET, "10000", false, 20, true));
        assertThat(ShownState.of(drawn, false).state()).isEqualTo(SyncState.SYNCED);
        assertThat(drawn.requested()).isEqualTo(20);
    }

    @Test
    void aStringWithoutARuleIsNobodysBusiness() {
        Decided.Changed drawn =
                (Decided.Changed) StringDecision.draw(linked(), STRING, TARGET, Optional.empty(), MIA, 20);

        assertThat(drawn.concernsJira()).isFalse();
        assertThat(WishRecord.of(drawn.sticky()).strings()).isEmpty();
    }

    @Test
    void drawnTwiceIsDrawnOnce() {
        Decided again = StringDecision.draw(drawn(), STRING, TARGET, BLOCKS, MIA, 30);

        assertThat(again).isInstanceOf(Decided.Unchanged.class);
    }

    @Test
    void aFailureIsShownOnTheStringAndNotOnTheSticky() {
        Sticky told = told(drawn(), said(2, OutcomeKind.FAILED, 20, false), 30);

        assertThat(told.strings().get(STRING).outcome()).isEqualTo(OutcomeKind.FAILED);
        assertThat(ShownState.of(told, false).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void agreedIsInStep() {
        Sticky told = told(drawn(), said(2, OutcomeKind.AGREED, 20, true), 30);

        assertThat(told.strings().get(STRING).isDirty()).isFalse();
        assertThat(told.requested()).isZero();
    }

    @Test
    void aCutStringStaysUntilJiraAgreed() {
        Sticky agreed = told(drawn(), said(2, OutcomeKind.AGREED, 20, true), 30);
        Sticky cut = changed(StringDecision.cut(agreed, STRING, MIA, 40));
        assertThat(WishRecord.of(cut).strings())
                .containsExactly(new StringWish(STRING, TARGET, "10000", false, 40, false));

        Sticky told = told(cut, said(3, OutcomeKind.AGREED, 40, false), 50);

        assertThat(told.strings()).isEmpty();
    }

    @Test
    void whatAnswersAnEarlierWishSettlesNothing() {
        Sticky cut = changed(StringDecision.cut(drawn(), STRING, MIA, 40));

        Sticky told = told(cut, said(2, OutcomeKind.AGREED, 20, true), 50);

        assertThat(told.strings().get(STRING).wanted()).isFalse();
        assertThat(told.strings().get(STRING).outcome()).isNull();
    }

    @Test
    void aLinkMadeInJiraIsAString() {
        Sticky told = told(linked(), said(2, OutcomeKind.AGREED, 0, true), 20);

        assertThat(told.strings().get(STRING).target()).isEqualTo(TARGET);
    }

    @Test
    void aLinkTakenAwayInJiraTakesItsString() {
        Sticky there = told(linked(), said(2, OutcomeKind.AGREED, 0, true), 20);

        Sticky told = told(there, said(3, OutcomeKind.AGREED, 0, false), 30);

        assertThat(told.strings()).isEmpty();
    }

    @Test
    void aStringThatIsNotNamedStays() {
        Sticky there = told(linked(), said(2, OutcomeKind.AGREED, 0, true), 20);

        Sticky told = told(there, synced(3, 0, Map.of(), Map.of()), 30);

        assertThat(told.strings()).containsKey(STRING);
    }

    @Test
    void retryWishesAFailedStringAnew() {
        Sticky failed = told(drawn(), said(2, OutcomeKind.FAILED, 20, false), 30);

        Sticky retried = changed(EditDecision.retry(failed, 40));

        assertThat(WishRecord.of(retried).strings())
                .containsExactly(new StringWish(STRING, TARGET, "10000", false, 40, true));
    }

    private static Sticky drawn() {
        return changed(StringDecision.draw(linked(), STRING, TARGET, BLOCKS, MIA, 20));
    }

    private static StickySynced said(long revision, OutcomeKind kind, long version, boolean present) {
        StickySynced event = synced(revision, 0, Map.of(), Map.of());
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
                event.issueId(),
                event.issueKey(),
                event.issueUrl(),
                event.state(),
                event.reason(),
                event.retryAt(),
                event.values(),
                event.outcomes(),
                List.of(new StringSynced(STRING, TARGET, "10000", false, kind, version, present, "why")));
    }
}
