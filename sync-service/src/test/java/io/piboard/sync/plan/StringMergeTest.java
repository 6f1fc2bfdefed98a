package io.piboard.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.sync.link.StringAttempt;
import io.piboard.sync.plan.StringSight.OpenString;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The three-way merge of one string, rule by rule. */
class StringMergeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final StringDecision FOLLOW = new StringDecision.Follow();

    private boolean jira;
    private Optional<Boolean> agreed = Optional.empty();
    private Optional<StringAttempt> attempt = Optional.empty();
    private Optional<OpenString> wish = Optional.empty();

    @Test
    void withoutAWishTheBoardFollowsJira() {
        assertThat(merge()).isEqualTo(FOLLOW);
        jira = true;
        assertThat(merge()).isEqualTo(FOLLOW);
        agreed = Optional.of(false);
        assertThat(merge()).isEqualTo(FOLLOW);
    }

    @Test
    void aStringThatIsWishedAndLacksIsLinkedWhateverWasAgreed() {
        wish(true);
        assertThat(merge()).isEqualTo(new StringDecision.Write());
        agreed = Optional.of(true);
        assertThat(merge()).isEqualTo(new StringDecision.Write());
    }

    @Test
    void aStringThatWasCutAndIsThereIsUnlinked() {
        jira = true;
        agreed = Optional.of(true);
        wish(false);
        assertThat(merge()).isEqualTo(new StringDecision.Write());
    }

    @Test
    void bothSidesToTheSameAgree() {
        wish(false);
        assertThat(merge()).isEqualTo(new StringDecision.Agree(1));
        jira = true;
        wish(true);
        assertThat(merge()).isEqualTo(new StringDecision.Agree(1));
    }

    @Test
    void aRefusedStringStaysRefusedUntilJiraHasIt() {
        wish = Optional.of(new OpenString(true, 1, true));
        assertThat(merge()).isEqualTo(new StringDecision.StayFailed());
        jira = true;
        assertThat(merge()).isEqualTo(new StringDecision.Agree(1));
    }

    @Test
    void anAttemptWithoutAnAnswerIsRepeatedUntilJiraShowsIt() {
        wish(true);
        attempt(true, false, NOW);
        assertThat(merge()).isEqualTo(new StringDecision.Write());
        jira = true;
        assertThat(merge()).isEqualTo(new StringDecision.Agree(1));
    }

    @Test
    void whatJiraTookAndDoesNotShowIsNotSentForEver() {
        wish(true);
        attempt(true, true, NOW);
        assertThat(merge()).isEqualTo(new StringDecision.NotKept());
        wish(false);
        jira = true;
        assertThat(merge()).isEqualTo(new StringDecision.Write());
    }

    @Test
    void aCallThatLandsAfterItsWishWasCutIsTakenBack() {
        jira = true;
        agreed = Optional.of(false);
        attempt(true, false, NOW);
        assertThat(merge()).isEqualTo(new StringDecision.TakeBack());
    }

    @Test
    void aLinkThatTurnsUpLongAfterAnAttemptIsSomebodyElses() {
        jira = true;
        agreed = Optional.of(false);
        attempt(true, false, NOW.minus(Duration.ofHours(1)));
        assertThat(merge()).isEqualTo(FOLLOW);
    }

    private StringDecision merge() {
        return StringMerge.merge(new StringSight(jira, agreed, attempt, wish, NOW.toEpochMilli()));
    }

    private void wish(boolean wanted) {
        wish = Optional.of(new OpenString(wanted, 1, false));
    }

    private void attempt(boolean present, boolean accepted, Instant at) {
        attempt = Optional.of(new StringAttempt(UUID.randomUUID(), present, 9, accepted, at));
    }
}
