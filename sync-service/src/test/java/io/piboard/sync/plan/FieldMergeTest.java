package io.piboard.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.sync.link.Attempt;
import io.piboard.sync.link.Baseline;
import io.piboard.sync.plan.FieldMerge.Merged;
import io.piboard.sync.plan.FieldSight.OpenWish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The three-way merge of one field, rule by rule (link.md 15 to 20). */
class FieldMergeTest {

    private static final long SEEN = 10;
    private static final long NOW = 20;

    private FieldValue jira = FieldValue.of("old");
    private Optional<Baseline> baseline = Optional.of(new Baseline(FieldValue.of("old"), "summary", 5));
    private List<Attempt> attempts = List.of();
    private Optional<OpenWish> wish = Optional.empty();
    private boolean createdByUs;
    private ConflictPolicy policy = ConflictPolicy.ASK;

    @Test
    void aValueEqualToTheBaselineIsNoChangeWhoeverSentIt() {
        Merged merged = merge();
        assertThat(merged.foreign()).isFalse();
        assertThat(merged.baseline().changedByJira()).isEqualTo(5);
        assertThat(merged.decision()).isInstanceOf(FieldDecision.Follow.class);
    }

    @Test
    void onlyJiraChangedIsFollowed() {
        jira = FieldValue.of("theirs");
        Merged merged = merge();
        assertThat(merged.foreign()).isTrue();
        assertThat(merged.baseline()).isEqualTo(new Baseline(FieldValue.of("theirs"), "summary", NOW));
        assertThat(merged.decision()).isInstanceOf(FieldDecision.Follow.class);
    }

    @Test
    void onlyTheBoardChangedIsPushed() {
        wish("mine", SEEN, "old");
        assertThat(merge().decision()).isEqualTo(new FieldDecision.Push(FieldValue.of("mine"), 1));
    }

    @Test
    void bothToTheSameValueAgree() {
        jira = FieldValue.of("same");
        wish("same", SEEN, "old");
        assertThat(merge().decision()).isEqualTo(new FieldDecision.Agree(1));
    }

    @Test
    void bothToDifferentValuesIsAConflict() {
        jira = FieldValue.of("theirs");
        wish("mine", SEEN, "old");
        assertThat(merge().decision()).isEqualTo(new FieldDecision.Conflict(1, FieldValue.of("theirs")));
    }

    @Test
    void jiraWentBackToWhatThePersonSawIsNoConflict() {
        baseline = Optional.of(new Baseline(FieldValue.of("between"), "summary", 15));
        wish("mine", SEEN, "old");
        assertThat(merge().decision()).isEqualTo(new FieldDecision.Push(FieldValue.of("mine"), 1));
    }

    @Test
    void aChangeInJiraThatThePersonHadSeenIsNoConflict() {
        baseline = Optional.of(new Baseline(FieldValue.of("theirs"), "summary", SEEN));
        jira = FieldValue.of("theirs");
        wish("mine", SEEN, "theirs");
        assertThat(merge().decision()).isEqualTo(new FieldDecision.Push(FieldValue.of("mine"), 1));
    }

    @Test
    void aChangeInJiraAfterTheBaseIsAConflictAlsoWhenAnEarlierVisitPulledIt() {
        baseline = Optional.of(new Baseline(FieldValue.of("theirs"), "summary", 15));
        jira = FieldValue.of("theirs");
        wish("mine", SEEN, "old");
        assertThat(merge().decision()).isInstanceOf(FieldDecision.Conflict.class);
    }

    @Test
    void aDecisionIsAnEditWhoseBaseIsWhatWasShown() {
        baseline = Optional.of(new Baseline(FieldValue.of("theirs"), "summary", 15));
        jira = FieldValue.of("theirs");
        wish("mine", 15, "theirs");
        assertThat(merge().decision()).isInstanceOf(FieldDecision.Push.class);
    }

    @Test
    void decisionWhileAThirdValueArrives() {
        baseline = Optional.of(new Baseline(FieldValue.of("theirs"), "summary", 15));
        jira = FieldValue.of("third");
        wish("mine", 15, "theirs");
        assertThat(merge().decision()).isEqualTo(new FieldDecision.Conflict(1, FieldValue.of("third")));
    }

    @Test
    void theStandingPolicyJiraWinsYields() {
        policy = ConflictPolicy.JIRA_WINS;
        jira = FieldValue.of("theirs");
        wish("mine", SEEN, "old");
        assertThat(merge().decision()).isEqualTo(new FieldDecision.YieldToJira(1, FieldValue.of("mine")));
    }

    @Test
    void theStandingPolicyBoardWinsPushes() {
        policy = ConflictPolicy.BOARD_WINS;
        jira = FieldValue.of("theirs");
        wish("mine", SEEN, "old");
        assertThat(merge().decision()).isInstanceOf(FieldDecision.Push.class);
    }

    @Test
    void attemptedAndJiraAtTheBaselineIsSentAgain() {
        attempts = List.of(attempt("mine", false));
        wish("mine", SEEN, "old");
        assertThat(merge().decision()).isInstanceOf(FieldDecision.Push.class);
    }

    @Test
    void attemptedAndJiraShowsItIsOurs() {
        attempts = List.of(attempt("mine", false));
        jira = FieldValue.of("mine");
        wish("mine", SEEN, "old");
        Merged merged = merge();
        assertThat(merged.foreign()).isFalse();
        assertThat(merged.decision()).isEqualTo(new FieldDecision.Agree(1));
    }

    @Test
    void aZombieWriteThatLandsAfterTheNewOwnersIsOursAndPushedOver() {
        attempts = List.of(attempt("zombie", false), attempt("mine", true));
        jira = FieldValue.of("zombie");
        wish("mine", SEEN, "old");
        Merged merged = merge();
        assertThat(merged.foreign()).isFalse();
        assertThat(merged.decision()).isInstanceOf(FieldDecision.Push.class);
    }

    @Test
    void acceptedAndJiraDiffersIsForeignEvenIfItIsTheOldValueAgain() {
        attempts = List.of(attempt("mine", true));
        wish("mine", SEEN, "before that");
        Merged merged = merge();
        assertThat(merged.foreign()).isTrue();
        assertThat(merged.decision()).isInstanceOf(FieldDecision.Conflict.class);
    }

    @Test
    void atFirstSightJiraWins() {
        baseline = Optional.empty();
        Merged merged = merge();
        assertThat(merged.foreign()).isTrue();
        assertThat(merged.baseline().changedByJira()).isEqualTo(NOW);
    }

    @Test
    void atFirstSightOfAnIssueWeMadeTheBoardsWishesArePushed() {
        baseline = Optional.empty();
        createdByUs = true;
        wish("mine", 0, null);
        assertThat(merge().decision()).isInstanceOf(FieldDecision.Push.class);
    }

    @Test
    void whatJiraRefusedIsNotSentAgainByItself() {
        wish = Optional.of(new OpenWish(FieldValue.of("mine"), 1, SEEN, FieldValue.of("old"), true));
        assertThat(merge().decision()).isInstanceOf(FieldDecision.StayFailed.class);
    }

    @Test
    void aClearedFieldIsAValueLikeAnyOther() {
        jira = FieldValue.EMPTY;
        wish("mine", SEEN, "old");
        assertThat(merge().decision()).isEqualTo(new FieldDecision.Conflict(1, FieldValue.EMPTY));
    }

    private void wish(String value, long baseRevision, String baseValue) {
        wish = Optional.of(new OpenWish(FieldValue.of(value), 1, baseRevision, FieldValue.of(baseValue), false));
    }

    private static Attempt attempt(String value, boolean accepted) {
        return new Attempt(SyncedField.TEXT, FieldValue.of(value), 1, accepted, Instant.EPOCH);
    }

    private Merged merge() {
        return FieldMerge.merge(
                new FieldSight(SyncedField.TEXT, jira, "summary", baseline, attempts, wish, createdByUs, policy, NOW));
    }
}
