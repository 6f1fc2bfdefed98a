package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.sync.alm.AlmIssue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits on both sides (link.md sections 2, 5 and 6), over the production engine and a board with people at it. */
class WritingScenariosTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final String ISSUE = "1";
    private static final String FIRST_ATTEMPT = "write TEXT=First";
    private static final String I1 = PlanOnMaps.ITERATION_1.toString();

    private final EngineOnMaps engine = new EngineOnMaps(PlanOnMaps.session(SESSION));
    private final BoardTwin board = new BoardTwin(engine, SESSION);
    private UUID sticky;

    @BeforeEach
    void aStickyThatBothSidesAgreeOn() {
        engine.jira.put(ISSUE, "Pay", "10100", "3", null);
        sticky = board.shows(ISSUE);
        engine.jira.requests().clear();
    }

    @Test
    void twoQuickEditsWhileTheFirstIsPushed() {
        engine.jira.holdNext(FIRST_ATTEMPT);
        board.edit(sticky, SyncedField.TEXT, "First");
        engine.run();
        board.edit(sticky, SyncedField.TEXT, "Second");
        board.edit(sticky, SyncedField.TEXT, "Third");
        engine.run();

        engine.jira.letGo();
        engine.settle();

        assertThat(inJira(SyncedField.TEXT)).isEqualTo("Third");
        assertThat(writes()).containsExactly("write TEXT=First", "write TEXT=Third");
        assertInStep("Third");
    }

    @Test
    void undoWhilePushing() {
        engine.jira.holdNext(FIRST_ATTEMPT);
        board.edit(sticky, SyncedField.TEXT, "First");
        engine.run();
        board.edit(sticky, SyncedField.TEXT, "Pay");
        engine.run();

        engine.jira.letGo();
        engine.settle();

        assertThat(inJira(SyncedField.TEXT)).isEqualTo("Pay");
        assertInStep("Pay");
    }

    @Test
    void pointsEditedHereAndPointsAndSummaryThere() {
        engine.jira.edit(ISSUE, SyncedField.STORY_POINTS, "5");
        engine.jira.edit(ISSUE, SyncedField.TEXT, "Pay by card");
        board.edit(sticky, SyncedField.STORY_POINTS, "8");

        engine.settle();

        assertThat(board.shown(sticky, SyncedField.TEXT)).isEqualTo("Pay by card");
        assertThat(board.shown(sticky, SyncedField.STORY_POINTS)).isEqualTo("8");
        assertThat(board.state(sticky)).isEqualTo(SyncState.CONFLICT);
        assertThat(board.offered(sticky, SyncedField.STORY_POINTS)).isEqualTo("5");
        assertThat(inJira(SyncedField.STORY_POINTS)).isEqualTo("5");
        assertThat(writes()).isEmpty();
    }

    @Test
    void threeRequestsOfOneDragCrashAfterEach() {
        board.edit(
                sticky,
                Map.of(
                        SyncedField.TEXT, "Pay by card",
                        SyncedField.ITERATION, I1,
                        SyncedField.STATUS, "10200"));

        for (int crashes = 0; crashes < 3; crashes++) {
            engine.dieAfterNextWrite();
            engine.run();
            engine.later(Duration.ofSeconds(61));
        }
        engine.settle();

        assertThat(writes()).containsExactly("write TEXT=Pay by card", "write ITERATION=11 x1", "write STATUS=10200");
        assertThat(inJira(SyncedField.STATUS)).isEqualTo("10200");
        assertThat(board.shown(sticky, SyncedField.ITERATION)).isEqualTo(I1);
        assertInStep("Pay by card");
    }

    @Test
    void zombieWriteLandsAfterTheNewOwners() {
        engine.jira.holdNext(FIRST_ATTEMPT);
        board.edit(sticky, SyncedField.TEXT, "First");
        engine.run();
        board.edit(sticky, SyncedField.TEXT, "Second");
        engine.settle();
        assertThat(inJira(SyncedField.TEXT)).isEqualTo("Second");

        engine.jira.letGo();
        engine.settle();

        assertThat(inJira(SyncedField.TEXT)).isEqualTo("Second");
        assertThat(writes()).containsExactly("write TEXT=Second", "write TEXT=First", "write TEXT=Second");
        assertInStep("Second");
    }

    @Test
    void aForeignEditDuringOurPut() {
        engine.jira.holdNext(FIRST_ATTEMPT);
        board.edit(sticky, SyncedField.TEXT, "First");
        engine.run();
        engine.jira.edit(ISSUE, SyncedField.STORY_POINTS, "5");
        engine.run();

        engine.jira.letGo();
        engine.settle();

        assertThat(inJira(SyncedField.STORY_POINTS)).isEqualTo("5");
        assertThat(board.shown(sticky, SyncedField.STORY_POINTS)).isEqualTo("5");
        assertThat(writes()).containsExactly("write TEXT=First");
        assertInStep("First");
    }

    @Test
    void aForeignEditOfTheSameFieldBetweenOurPutAndTheLookAfterIt() {
        engine.jira.site().listen(change -> {
            if (change.after().fields().get(SyncedField.TEXT).equals(FieldValue.of("First"))) {
                engine.jira.edit(ISSUE, SyncedField.TEXT, "Theirs");
            }
        });
        board.edit(sticky, SyncedField.TEXT, "First");

        engine.settle();

        assertThat(inJira(SyncedField.TEXT)).isEqualTo("Theirs");
        assertThat(board.state(sticky)).isEqualTo(SyncState.CONFLICT);
        assertThat(board.offered(sticky, SyncedField.TEXT)).isEqualTo("Theirs");
    }

    @Test
    void anEditInTheOutboxWhileAWebhookOnTheSameFieldLands() {
        engine.signWebhooks();
        board.keepToItself();
        board.edit(sticky, SyncedField.TEXT, "Ours");
        engine.jira.edit(ISSUE, SyncedField.TEXT, "Theirs");
        engine.settle();
        assertThat(board.shown(sticky, SyncedField.TEXT)).isEqualTo("Ours");

        board.sayWhatWaits();
        engine.settle();

        assertThat(board.state(sticky)).isEqualTo(SyncState.CONFLICT);
        assertThat(board.shown(sticky, SyncedField.TEXT)).isEqualTo("Ours");
        assertThat(board.offered(sticky, SyncedField.TEXT)).isEqualTo("Theirs");
        assertThat(inJira(SyncedField.TEXT)).isEqualTo("Theirs");
    }

    @Test
    void bothSidesToTheSameValue() {
        engine.jira.edit(ISSUE, SyncedField.STORY_POINTS, "8");
        board.edit(sticky, SyncedField.STORY_POINTS, "8");

        engine.settle();

        assertThat(writes()).isEmpty();
        assertThat(board.outcome(sticky, SyncedField.STORY_POINTS)).isEqualTo(OutcomeKind.AGREED);
        assertInStep("Pay");
    }

    @Test
    void decisionWhileAThirdValueArrives() {
        engine.jira.edit(ISSUE, SyncedField.STORY_POINTS, "5");
        board.edit(sticky, SyncedField.STORY_POINTS, "8");
        engine.settle();
        assertThat(board.offered(sticky, SyncedField.STORY_POINTS)).isEqualTo("5");

        engine.jira.edit(ISSUE, SyncedField.STORY_POINTS, "13");
        board.keepOurs(sticky, SyncedField.STORY_POINTS);
        engine.settle();

        assertThat(board.state(sticky)).isEqualTo(SyncState.CONFLICT);
        assertThat(board.offered(sticky, SyncedField.STORY_POINTS)).isEqualTo("13");
        assertThat(inJira(SyncedField.STORY_POINTS)).isEqualTo("13");
        board.keepOurs(sticky, SyncedField.STORY_POINTS);
        engine.settle();
        assertThat(inJira(SyncedField.STORY_POINTS)).isEqualTo("8");
        assertInStep("Pay");
    }

    @Test
    void pointsFieldOfAProjectChangesWithEditsInFlight() {
        engine.jira.holdNext("write STORY_POINTS");
        board.edit(sticky, SyncedField.STORY_POINTS, "8");
        engine.run();
        engine.jira.keepIn(ISSUE, SyncedField.STORY_POINTS, "customfield_7");
        engine.hear(PlanOnMaps.withPointsIn("customfield_7"));
        board.edit(sticky, SyncedField.STORY_POINTS, "13");
        engine.settle();

        assertThat(board.outcome(sticky, SyncedField.STORY_POINTS)).isEqualTo(OutcomeKind.WAITING);
        assertThat(board.reason(sticky, SyncedField.STORY_POINTS)).contains("field behind it changed");
        assertThat(board.shown(sticky, SyncedField.STORY_POINTS)).isEqualTo("13");
        assertThat(writes()).isEmpty();
        assertThat(engine.link(sticky)
                        .memory()
                        .baselines()
                        .get(SyncedField.STORY_POINTS)
                        .jiraField())
                .isEqualTo("customfield_10035");
    }

    @Test
    void whatWasReadByTheRolesOfBeforeIsReadAgain() {
        engine.jira.put("2", "Pay by bill", "10100", "5", null);
        engine.jira.holdNext("read");
        engine.find("2");
        engine.run();
        engine.hear(PlanOnMaps.withPointsIn("customfield_7"));

        engine.jira.letGo();
        engine.jira.keepIn("2", SyncedField.STORY_POINTS, "customfield_7");
        engine.run();

        UUID imported = engine.stickyOf(SESSION, "2");
        assertThat(engine.link(imported)
                        .memory()
                        .baselines()
                        .get(SyncedField.STORY_POINTS)
                        .jiraField())
                .isEqualTo("customfield_7");
        assertThat(board.state(imported)).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void twoStepTransitionInterrupted() {
        aWorkflowOfTwoSteps();
        board.edit(sticky, SyncedField.STATUS, "10300");
        engine.dieAfterNextWrite();

        engine.settle();

        assertThat(inJira(SyncedField.STATUS)).isEqualTo("10300");
        assertThat(writes()).containsSubsequence("write STATUS=10200", "write STATUS=10300");
        assertThat(board.shown(sticky, SyncedField.STATUS)).isEqualTo("10300");
        assertThat(engine.told).noneMatch(told -> told.state() == SyncState.CONFLICT);
        assertInStep("Pay");
    }

    @Test
    void twoStepTransitionInterruptedAndSomebodyElseMovesItOn() {
        aWorkflowOfTwoSteps();
        board.edit(sticky, SyncedField.STATUS, "10300");
        engine.dieAfterNextWrite();
        engine.run();
        engine.jira.edit(ISSUE, SyncedField.STATUS, "10400");

        engine.settle();

        assertThat(inJira(SyncedField.STATUS)).isEqualTo("10400");
        assertThat(board.state(sticky)).isEqualTo(SyncState.CONFLICT);
        assertThat(board.offered(sticky, SyncedField.STATUS)).isEqualTo("10400");
    }

    private void aWorkflowOfTwoSteps() {
        engine.jira
                .site()
                .workflow(Map.of("10100", List.of("10200"), "10200", List.of("10300", "10400"), "10300", List.of()));
        learnTheWorkflow();
        engine.jira.requests().clear();
    }

    /** Another issue has been there: the way is known. */
    private void learnTheWorkflow() {
        engine.jira.put("2", "Scout", "10200", null, null);
        AlmIssue scout = engine.jira.issue("2");
        engine.jira.transitionPath(PlanOnMaps.CONNECTED, scout, "10300").await().indefinitely();
    }

    private String inJira(SyncedField field) {
        return engine.jira.issue(ISSUE).fields().get(field).text();
    }

    private List<String> writes() {
        return engine.jira.requests().stream()
                .filter(request -> request.startsWith("write"))
                .toList();
    }

    private void assertInStep(String text) {
        assertThat(board.shown(sticky, SyncedField.TEXT)).isEqualTo(text);
        assertThat(board.isClean(sticky)).isTrue();
        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
    }
}
