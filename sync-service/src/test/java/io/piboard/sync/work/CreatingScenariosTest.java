package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.sync.alm.AlmGateway.NewIssue;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.Change;
import io.piboard.sync.alm.InMemorySite;
import io.piboard.sync.link.LinkMemory.Standing;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Creates whose answer is lost, and sites that drop markers (link.md rules 25 to 27), over the production engine. */
class CreatingScenariosTest {

    private static final UUID SESSION = UUID.randomUUID();

    private final EngineOnMaps engine = new EngineOnMaps(PlanOnMaps.session(SESSION));
    private final BoardTwin board = new BoardTwin(engine, SESSION);

    @Test
    void createAnswerLostTextEditedStickyDeleted() {
        engine.loseWebhooks();
        engine.jira.loseNextAnswer();
        UUID sticky = board.story("Pay");
        engine.run();
        board.edit(sticky, SyncedField.TEXT, "Pay by card");
        board.delete(sticky);

        engine.settle();
        engine.find(engine.link(sticky).issueId());
        engine.settle();

        assertThat(texts()).containsExactly("Pay by card");
        assertThat(engine.requests("create")).isEqualTo(1);
        assertThat(engine.link(sticky).memory().standing()).isEqualTo(Standing.REMOVED_HERE);
        assertThat(engine.rows.links()).hasSize(1);
    }

    @Test
    void siteDropsMarkersAndTheAnswerIsLost() {
        engine.jira.site().dropMarkers(true);
        engine.loseWebhooks();
        engine.jira.loseNextAnswer();
        UUID sticky = board.story("Pay");

        engine.settle();

        assertCreatedOnce(sticky);
    }

    @Test
    void siteDropsMarkersAndTheCreatedWebhookComesBeforeTheAnswerIsLost() {
        engine.jira.site().dropMarkers(true);
        engine.jira.site().listen(this::runAtOnce);
        engine.jira.loseNextAnswer();
        UUID sticky = board.story("Pay");

        engine.settle();

        assertCreatedOnce(sticky);
    }

    @Test
    void siteDropsMarkersAndTheCreatedWebhookComesAfterTheAnswerWasLost() {
        engine.jira.site().dropMarkers(true);
        engine.jira.loseNextAnswer();
        UUID sticky = board.story("Pay");

        engine.settle();

        assertCreatedOnce(sticky);
    }

    @Test
    void siteDropsMarkersAndTheCreatedWebhookComesBeforeTheAnswer() {
        engine.jira.site().dropMarkers(true);
        engine.jira.site().listen(this::runAtOnce);
        UUID sticky = board.story("Pay");

        engine.settle();

        assertCreatedOnce(sticky);
    }

    @Test
    void siteDropsMarkersAndTwoCreatesOfOneProjectTakeTurns() {
        engine.jira.site().dropMarkers(true);
        engine.jira.holdNext("create");
        UUID one = board.story("One");
        UUID other = board.story("Other");
        engine.run();
        assertThat(engine.jira.isHolding()).isTrue();
        assertThat(engine.requests("create")).isZero();

        engine.jira.letGo();
        engine.settle();

        assertThat(texts()).containsExactlyInAnyOrder("One", "Other");
        assertThat(inJira(one)).isEqualTo("One");
        assertThat(inJira(other)).isEqualTo("Other");
        assertThat(board.stickies()).hasSize(2);
    }

    @Test
    void siteDropsMarkersAndSeveralCandidatesAreAskedAbout() {
        engine.jira.site().dropMarkers(true);
        engine.loseWebhooks();
        engine.jira.loseNextAnswer();
        UUID sticky = board.story("Pay");
        engine.run();
        String other = engine.jira
                .site()
                .create(
                        InMemorySite.PIBOARD,
                        new NewIssue(PlanOnMaps.FALCONS_PROJECT, PlanOnMaps.STORY_TYPE, "Pay", null));

        engine.settle();

        assertThat(board.state(sticky)).isEqualTo(SyncState.FAILED);
        assertThat(board.told(sticky).reason())
                .contains(engine.jira.all().stream().map(AlmIssue::key).toList());
        assertThat(engine.jira.all()).hasSize(2).contains(engine.jira.issue(other));
        assertThat(engine.requests("create")).isEqualTo(1);
    }

    @Test
    void siteDropsMarkersAndAnUntouchedIssueWithAnotherTextIsNoCandidate() {
        engine.jira.site().dropMarkers(true);
        engine.loseWebhooks();
        engine.jira.loseNextAnswer();
        UUID sticky = board.story("Pay");
        engine.run();
        engine.jira
                .site()
                .create(
                        InMemorySite.PIBOARD,
                        new NewIssue(PlanOnMaps.FALCONS_PROJECT, PlanOnMaps.STORY_TYPE, "Of another tool", null));

        engine.settle();

        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
        assertThat(inJira(sticky)).isEqualTo("Pay");
        assertThat(engine.requests("create")).isEqualTo(1);
    }

    @Test
    void siteDropsMarkersAndTheCandidatesAreStickiesOfTheirOwnUntilSomebodyDecides() {
        engine.jira.site().dropMarkers(true);
        engine.jira.loseNextAnswer();
        UUID sticky = board.story("Pay");
        engine.run();
        engine.jira
                .site()
                .create(
                        InMemorySite.PIBOARD,
                        new NewIssue(PlanOnMaps.FALCONS_PROJECT, PlanOnMaps.STORY_TYPE, "Pay", null));
        engine.settle();
        assertThat(board.stickies()).hasSize(3);

        board.retry(sticky);
        engine.settle();

        assertThat(engine.requests("create")).isEqualTo(2);
        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
        assertThat(engine.jira.all()).hasSize(3);
    }

    private void runAtOnce(Change change) {
        if (change.kind() == Change.Kind.CREATED) {
            engine.run();
        }
    }

    private void assertCreatedOnce(UUID sticky) {
        assertThat(engine.requests("create")).isEqualTo(1);
        assertThat(texts()).containsExactly("Pay");
        assertThat(board.stickies()).containsExactly(sticky);
        assertThat(board.issue(sticky))
                .isEqualTo(engine.jira.all().iterator().next().id());
        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
    }

    private String inJira(UUID sticky) {
        return text(engine.jira.issue(board.issue(sticky)));
    }

    private List<String> texts() {
        return engine.jira.all().stream().map(CreatingScenariosTest::text).toList();
    }

    private static String text(AlmIssue issue) {
        return issue.fields().get(SyncedField.TEXT).text();
    }
}
