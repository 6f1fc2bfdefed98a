package io.piboard.sync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmIssue;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a visit does, told from both ends: what Jira has afterwards and what the board is told. */
class LinkReconcilerTest {

    private final SimulatedSync sync = new SimulatedSync();

    @Test
    void anUnknownIssueInScopeBecomesASticky() {
        sync.jira.put("1", "Pay by card", "10100", "5", "11");

        sync.visitIssue("1");

        StickySynced told = sync.told.getFirst();
        assertThat(told.state()).isEqualTo(SyncState.SYNCED);
        assertThat(told.values())
                .containsEntry(SyncedField.TEXT, FieldValue.of("Pay by card"))
                .containsEntry(SyncedField.ITERATION, FieldValue.of(SimulatedSync.ITERATION_1.toString()));
    }

    @Test
    void anEditIsPushedWithAReadBeforeAndAReadAfter() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        long version = sync.edit(sticky, SyncedField.TEXT, "Pay by card");

        sync.visitIssue("1");

        assertThat(sync.jira.requests()).containsExactly("read", "write TEXT=Pay by card", "read");
        assertThat(sync.lastTold(sticky).outcomes().get(SyncedField.TEXT))
                .isEqualTo(new StickySynced.Outcome(OutcomeKind.AGREED, version, null, null));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void theEchoOfAPushCausesNoRequestAndNoNews() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "Pay by card");
        sync.visitIssue("1");
        sync.jira.requests().clear();
        int news = sync.told.size();
        sync.webhook(sync.jira.issue("1"));

        sync.visitIssue("1");

        assertThat(sync.jira.requests()).isEmpty();
        assertThat(sync.told).hasSize(news);
    }

    @Test
    void aSignedBodyInOrderIsPulledWithoutARequest() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.jira.edit("1", SyncedField.STORY_POINTS, "8");
        sync.webhook(sync.jira.issue("1"));

        sync.visitIssue("1");

        assertThat(sync.jira.requests()).isEmpty();
        assertThat(sync.lastTold(sticky).values()).containsEntry(SyncedField.STORY_POINTS, FieldValue.of("8"));
    }

    @Test
    void aSignedBodyWithAnotherParentIsReadAndOneWithTheSameIsNot() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        sync.linked("1");
        sync.jira.put("2", "Payments", "10100", "5", "11");
        sync.jira.site().link("somebody", AlmIssue.PARENT, "1", "2");
        sync.webhook(sync.jira.issue("1"));
        sync.visitIssue("1");
        assertThat(sync.jira.requests()).containsExactly("read");
        sync.jira.edit("1", SyncedField.STORY_POINTS, "8");
        sync.webhook(sync.jira.issue("1"));

        sync.visitIssue("1");

        assertThat(sync.jira.requests()).containsExactly("read");
    }

    @Test
    void aSignedBodyThatIsOlderButDifferentOnlyRings() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        AlmIssue older = sync.jira.issue("1");
        sync.jira.edit("1", SyncedField.STORY_POINTS, "8");
        UUID sticky = sync.linked("1");
        sync.webhook(older);

        sync.visitIssue("1");

        assertThat(sync.jira.requests()).containsExactly("read");
        assertThat(sync.lastTold(sticky).values()).containsEntry(SyncedField.STORY_POINTS, FieldValue.of("8"));
    }

    @Test
    void bothSidesToDifferentValuesIsAConflictAndOneClickDecides() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "mine");
        sync.jira.edit("1", SyncedField.TEXT, "theirs");
        sync.visitIssue("1");
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.CONFLICT);
        assertThat(sync.lastTold(sticky).outcomes().get(SyncedField.TEXT).jiraValue())
                .isEqualTo(FieldValue.of("theirs"));
        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.TEXT, FieldValue.of("theirs"));
        sync.decide(sticky, SyncedField.TEXT, "mine");

        sync.visitIssue("1");

        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.TEXT, FieldValue.of("mine"));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void pointsEditedHereAndPointsAndSummaryThere() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.STORY_POINTS, "3");
        sync.jira.edit("1", SyncedField.STORY_POINTS, "8");
        sync.jira.edit("1", SyncedField.TEXT, "Pay later");

        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).values()).containsEntry(SyncedField.TEXT, FieldValue.of("Pay later"));
        assertThat(sync.lastTold(sticky)
                        .outcomes()
                        .get(SyncedField.STORY_POINTS)
                        .kind())
                .isEqualTo(OutcomeKind.CONFLICT);
        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.STORY_POINTS, FieldValue.of("8"));
    }

    @Test
    void jiraWinsSettlesWithoutAClick() {
        sync.policy(ConflictPolicy.JIRA_WINS);
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "mine");
        sync.jira.edit("1", SyncedField.TEXT, "theirs");

        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
        assertThat(sync.lastTold(sticky).values()).containsEntry(SyncedField.TEXT, FieldValue.of("theirs"));
    }

    @Test
    void twoQuickEditsWhileTheFirstIsPushed() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "first");
        sync.dieAtNextCommit();
        sync.visitIssue("1");
        long second = sync.edit(sticky, SyncedField.TEXT, "second");

        sync.visitIssue("1");

        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.TEXT, FieldValue.of("second"));
        assertThat(sync.lastTold(sticky).outcomes().get(SyncedField.TEXT).version())
                .isEqualTo(second);
    }

    @Test
    void undoWhilePushing() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "changed");
        sync.dieAtNextCommit();
        sync.visitIssue("1");
        sync.edit(sticky, SyncedField.TEXT, "Pay");

        sync.visitIssue("1");

        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.TEXT, FieldValue.of("Pay"));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void aLostAnswerOfAWriteIsRecognisedAsOurs() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "mine");
        sync.jira.succeedNext();
        sync.jira.loseNextAnswer();
        sync.visitIssue("1");
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.WAITING);

        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
        assertThat(sync.jira.requests().stream().filter(request -> request.startsWith("write")))
                .hasSize(1);
    }

    @Test
    void aForeignEditInTheSameVisitReachesTheBoardAlsoAfterACrash() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "mine");
        sync.jira.edit("1", SyncedField.STORY_POINTS, "8");
        sync.dieAtNextCommit();
        sync.visitIssue("1");

        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).values()).containsEntry(SyncedField.STORY_POINTS, FieldValue.of("8"));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void oneRefusedFieldHoldsNoOther() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "refused");
        sync.edit(sticky, SyncedField.STORY_POINTS, "8");
        sync.jira.succeedNext();
        sync.jira.failNext(new AlmException.Rejected("no", null));

        sync.visitIssue("1");

        StickySynced told = sync.lastTold(sticky);
        assertThat(told.state()).isEqualTo(SyncState.FAILED);
        assertThat(told.outcomes().get(SyncedField.TEXT).kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(told.outcomes().get(SyncedField.STORY_POINTS).kind()).isEqualTo(OutcomeKind.AGREED);
    }

    @Test
    void whatWasRefusedIsTriedAgainByAClickOnly() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "refused");
        sync.jira.succeedNext();
        sync.jira.failNext(new AlmException.Rejected("no", null));
        sync.visitIssue("1");
        sync.jira.requests().clear();
        sync.visitIssue("1");
        assertThat(sync.jira.requests()).isEmpty();
        sync.retry(sticky);

        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void anIterationWithoutASprintIsRefusedWithAReasonAndChangesNothingInJira() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.ITERATION, SimulatedSync.ITERATION_2.toString());

        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.FAILED);
        assertThat(sync.lastTold(sticky).reason()).contains("no sprint");
        assertThat(sync.jira.requests()).noneMatch(request -> request.startsWith("write"));
    }

    @Test
    void anIssueDeletedInJiraLeavesAGoneSticky() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.jira.delete("1");
        sync.bell();

        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.GONE);
    }

    @Test
    void aDeletedStickyPushesItsWishesAndDoesNotComeBack() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "last words");
        sync.delete(sticky);
        sync.visitIssue("1");
        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.TEXT, FieldValue.of("last words"));
        sync.jira.edit("1", SyncedField.TEXT, "edited later");
        sync.bell();

        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.LOCAL);
        assertThat(sync.links()).hasSize(1);
    }

    @Test
    void aNewStickyBecomesAnIssueAndItsOtherFieldsFollow() {
        UUID sticky = sync.created("Pay by card");
        sync.edit(sticky, SyncedField.STORY_POINTS, "5");
        sync.visitSticky(sticky);
        String issue = sync.link(sticky).issueId();

        sync.visitIssue(issue);

        assertThat(sync.jira.all()).hasSize(1);
        assertThat(sync.jira.issue(issue).fields())
                .containsEntry(SyncedField.TEXT, FieldValue.of("Pay by card"))
                .containsEntry(SyncedField.STORY_POINTS, FieldValue.of("5"));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void pointsSetInJiraBetweenOurCreateAndTheFirstLookAreAConflict() {
        // given
        UUID sticky = sync.created("Pay by card");
        sync.edit(sticky, SyncedField.STORY_POINTS, "5");
        sync.visitSticky(sticky);
        String issue = sync.link(sticky).issueId();
        sync.jira.edit(issue, SyncedField.STORY_POINTS, "8");

        // when
        sync.visitIssue(issue);

        // then
        assertThat(sync.jira.issue(issue).fields()).containsEntry(SyncedField.STORY_POINTS, FieldValue.of("8"));
        assertThat(sync.lastTold(sticky)
                        .outcomes()
                        .get(SyncedField.STORY_POINTS)
                        .kind())
                .isEqualTo(OutcomeKind.CONFLICT);
    }

    @Test
    void createAnswerLostTextEdited() {
        UUID sticky = sync.created("Pay");
        sync.jira.loseNextAnswer();
        sync.visitSticky(sticky);
        sync.edit(sticky, SyncedField.TEXT, "Pay by card");
        sync.visitSticky(sticky);
        String issue = sync.link(sticky).issueId();

        sync.visitIssue(issue);

        assertThat(sync.jira.all()).hasSize(1);
        assertThat(sync.jira.issue(issue).fields()).containsEntry(SyncedField.TEXT, FieldValue.of("Pay by card"));
    }

    @Test
    void createKilledBeforeItsCommit() {
        UUID sticky = sync.created("Pay");
        sync.dieAtNextCommit();
        sync.visitSticky(sticky);

        sync.visitSticky(sticky);

        assertThat(sync.jira.all()).hasSize(1);
        assertThat(sync.link(sticky).issueId()).isNotNull();
    }

    @Test
    void createIsAskedAgainOnlyWhenTheIndexMustHaveIt() {
        UUID sticky = sync.created("Pay");
        sync.jira.failNext(new AlmException.Unavailable(true, null));
        sync.visitSticky(sticky);
        sync.visitSticky(sticky);
        assertThat(sync.jira.requests()).containsExactly("create", "find");
        sync.later(Duration.ofMinutes(3));

        sync.visitSticky(sticky);

        assertThat(sync.jira.all()).hasSize(1);
        assertThat(sync.link(sticky).issueId()).isNotNull();
    }

    @Test
    void theWebhookOfOurOwnCreateIsNeverImportedAndCompletesIt() {
        UUID sticky = sync.created("Pay");
        sync.jira.loseNextAnswer();
        sync.visitSticky(sticky);
        String issue = sync.jira.all().iterator().next().id();
        sync.visitIssue(issue);
        assertThat(sync.links()).hasSize(1);

        sync.visitSticky(sticky, issue);

        assertThat(sync.link(sticky).issueId()).isEqualTo(issue);
    }

    /** Found by the simulation (rule 25): what was seen with our marker was made, whatever became of it. */
    @Test
    void anIssueOfOursThatIsDeletedInJiraBeforeWeHaveItsIdIsGoneAndNotMadeAgain() {
        // given
        UUID sticky = sync.created("Pay");
        sync.jira.loseNextAnswer();
        sync.visitSticky(sticky);
        String issue = sync.jira.all().iterator().next().id();
        sync.jira.delete(issue);
        sync.later(Duration.ofMinutes(3));
        sync.visitSticky(sticky, issue);

        // when
        sync.visitIssue(issue);

        // then
        assertThat(sync.jira.all()).isEmpty();
        assertThat(sync.link(sticky).issueId()).isEqualTo(issue);
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.GONE);
    }

    @Test
    void aForeignEditBetweenCreateAndFirstLookIsNotOverwritten() {
        UUID sticky = sync.created("Pay");
        sync.visitSticky(sticky);
        String issue = sync.link(sticky).issueId();
        sync.jira.edit(issue, SyncedField.TEXT, "theirs");

        sync.visitIssue(issue);

        assertThat(sync.jira.issue(issue).fields()).containsEntry(SyncedField.TEXT, FieldValue.of("theirs"));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.CONFLICT);
    }

    @Test
    void anEditThatChangesNothingSyncedAsksJiraNothing() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.delete(sticky);

        sync.visitIssue("1");

        assertThat(sync.jira.requests()).isEmpty();
    }

    @Test
    void aStickyHeardOfBeforeItsSessionWaitsAndIsNotRefused() {
        UUID sticky = sync.created("Pay");
        sync.sessionIsHeardOf(false);
        sync.visitSticky(sticky);
        assertThat(sync.told).isEmpty();
        sync.sessionIsHeardOf(true);

        sync.visitSticky(sticky);

        assertThat(sync.link(sticky).issueId()).isNotNull();
    }

    @Test
    void aRefusedCreateIsAskedAgainWithTheCorrectedText() {
        UUID sticky = sync.created("too long");
        sync.jira.failNext(new AlmException.Rejected("no", null));
        sync.visitSticky(sticky);
        sync.edit(sticky, SyncedField.TEXT, "short");

        sync.visitSticky(sticky);

        assertThat(sync.jira.issue(sync.link(sticky).issueId()).fields())
                .containsEntry(SyncedField.TEXT, FieldValue.of("short"));
    }

    @Test
    void keepingJirasSprintThatTheSessionDoesNotMapLeavesTheIssueInIt() {
        sync.jira.put("1", "Pay", "10100", "5", null);
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.ITERATION, SimulatedSync.ITERATION_1.toString());
        sync.jira.edit("1", SyncedField.ITERATION, "99");
        sync.visitIssue("1");
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.CONFLICT);

        sync.decide(sticky, SyncedField.ITERATION, null);
        sync.visitIssue("1");

        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.ITERATION, FieldValue.of("99"));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void undoingAMoveOutOfTheBacklogColumnLeavesTheIssueInItsUnmappedSprint() {
        sync.jira.put("1", "Pay", "10100", "5", "99");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.ITERATION, SimulatedSync.ITERATION_1.toString());
        sync.edit(sticky, SyncedField.ITERATION, null);

        sync.visitIssue("1");

        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.ITERATION, FieldValue.of("99"));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void aWriteThatLandsAfterItWasUndoneIsPushedOver() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "changed");
        sync.jira.succeedNext();
        sync.jira.failNext(new AlmException.Unavailable(true, null));
        sync.visitIssue("1");
        sync.edit(sticky, SyncedField.TEXT, "Pay");
        sync.visitIssue("1");

        sync.jira.edit("1", SyncedField.TEXT, "changed");
        sync.bell();
        sync.visitIssue("1");

        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.TEXT, FieldValue.of("Pay"));
        assertThat(sync.lastTold(sticky).values()).containsEntry(SyncedField.TEXT, FieldValue.of("Pay"));
    }

    @Test
    void anOldAttemptDoesNotHideAForeignEditToTheSameValue() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.STORY_POINTS, "3");
        sync.jira.succeedNext();
        sync.jira.failNext(new AlmException.Unavailable(true, null));
        sync.visitIssue("1");
        sync.edit(sticky, SyncedField.STORY_POINTS, "8");
        sync.visitIssue("1");

        sync.later(Duration.ofDays(7));
        sync.edit(sticky, SyncedField.STORY_POINTS, "13");
        sync.jira.edit("1", SyncedField.STORY_POINTS, "3");
        sync.visitIssue("1");

        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.STORY_POINTS, FieldValue.of("3"));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.CONFLICT);
    }

    @Test
    void aWriteThatJiraDidNotTakeHidesNoForeignEditToTheSameValue() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.STORY_POINTS, "3");
        sync.jira.succeedNext();
        sync.jira.failNext(new AlmException.RateLimited(Duration.ofSeconds(1), null));
        sync.visitIssue("1");
        sync.edit(sticky, SyncedField.STORY_POINTS, "8");

        sync.jira.edit("1", SyncedField.STORY_POINTS, "3");
        sync.visitIssue("1");

        assertThat(sync.jira.issue("1").fields()).containsEntry(SyncedField.STORY_POINTS, FieldValue.of("3"));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.CONFLICT);
    }

    @Test
    void whatIsGoneStaysGoneUntilJiraShowsItAgain() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.jira.edit("1", SyncedField.TEXT, "last edit");
        AlmIssue last = sync.jira.issue("1");
        sync.jira.delete("1");
        sync.bell();
        sync.visitIssue("1");

        sync.webhook(last);
        sync.visitIssue("1");
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.GONE);

        sync.retry(sticky);
        sync.visitIssue("1");
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.GONE);
    }

    @Test
    void aWriteThatJiraAnswersAndDoesNotKeepIsNotRepeatedForEver() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.jira.ignoreWrites();
        sync.edit(sticky, SyncedField.STORY_POINTS, "8");

        sync.visitIssue("1");
        sync.visitIssue("1");

        assertThat(sync.jira.requests())
                .filteredOn(request -> request.startsWith("write"))
                .hasSize(1);
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.FAILED);
        sync.retry(sticky);
        sync.visitIssue("1");
        assertThat(sync.jira.requests())
                .filteredOn(request -> request.startsWith("write"))
                .hasSize(2);
    }

    @Test
    void boardWinsDoesNotRepeatWhatJiraRefused() {
        sync.policy(ConflictPolicy.BOARD_WINS);
        sync.jira.put("1", "Pay", "10100", "5", "11");
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.TEXT, "refused");
        sync.jira.edit("1", SyncedField.TEXT, "theirs");
        sync.jira.succeedNext();
        sync.jira.failNext(new AlmException.Rejected("no", null));

        sync.visitIssue("1");

        assertThat(sync.jira.requests())
                .filteredOn(request -> request.startsWith("write"))
                .hasSize(1);
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.FAILED);
    }

    @Test
    void aSprintThatIsNotThereAnyMoreHoldsNoOtherField() {
        sync.jira.put("1", "Pay", "10100", "5", null);
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.ITERATION, SimulatedSync.ITERATION_1.toString());
        sync.edit(sticky, SyncedField.STORY_POINTS, "8");
        sync.jira.succeedNext();
        sync.jira.failNext(new AlmException.NotFound(null));

        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).outcomes().get(SyncedField.ITERATION).kind())
                .isEqualTo(OutcomeKind.FAILED);
        assertThat(sync.lastTold(sticky)
                        .outcomes()
                        .get(SyncedField.STORY_POINTS)
                        .kind())
                .isEqualTo(OutcomeKind.AGREED);
    }

    @Test
    void aWishForAFieldThatTheIssueDoesNotHaveIsRefusedWithAReason() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        sync.jira.hide("1", SyncedField.STORY_POINTS);
        UUID sticky = sync.linked("1");
        sync.edit(sticky, SyncedField.STORY_POINTS, "8");

        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.FAILED);
        assertThat(sync.lastTold(sticky).reason()).isNotNull();
    }

    @Test
    void aFieldThatAnIssueWeMadeShowsOnlyLaterIsNotOverwritten() {
        UUID sticky = sync.created("Pay");
        sync.visitSticky(sticky);
        String issue = sync.link(sticky).issueId();
        sync.jira.hide(issue, SyncedField.STORY_POINTS);
        sync.visitIssue(issue);
        sync.edit(sticky, SyncedField.STORY_POINTS, "3");
        sync.jira.show(issue, SyncedField.STORY_POINTS, "8");

        sync.visitIssue(issue);

        assertThat(sync.jira.issue(issue).fields()).containsEntry(SyncedField.STORY_POINTS, FieldValue.of("8"));
        assertThat(sync.lastTold(sticky).state()).isEqualTo(SyncState.CONFLICT);
    }

    @Test
    void aSignedBodyWithAFieldThatTheLastLookDidNotShowOnlyRings() {
        sync.jira.put("1", "Pay", "10100", "5", "11");
        sync.jira.hide("1", SyncedField.STORY_POINTS);
        UUID sticky = sync.linked("1");

        sync.jira.show("1", SyncedField.STORY_POINTS, "8");
        sync.webhook(sync.jira.issue("1"));
        sync.visitIssue("1");

        assertThat(sync.lastTold(sticky).values()).containsEntry(SyncedField.STORY_POINTS, FieldValue.of("8"));
    }
}
