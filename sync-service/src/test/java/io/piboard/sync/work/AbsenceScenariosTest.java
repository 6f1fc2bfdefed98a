package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.sticky.SyncState;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long absence, pause and restore (link.md section 8), over the production engine, its walks and its digest. */
class AbsenceScenariosTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final String ISSUE = "1";

    private final SessionChanged session = PlanOnMaps.session(SESSION);
    private final EngineOnMaps engine = new EngineOnMaps(session);
    private final BoardTwin board = new BoardTwin(engine, SESSION);
    private UUID sticky;

    @BeforeEach
    void aStickyThatBothSidesAgreeOn() {
        engine.jira.put(ISSUE, "Pay", "10100", "3", null);
        sticky = board.shows(ISSUE);
        engine.walk();
        engine.jira.requests().clear();
    }

    @Test
    void syncDownLongerThanRetention() {
        engine.down(true);
        board.edit(sticky, SyncedField.TEXT, "Pay by card");
        UUID made = board.story("Pay by bill");
        engine.jira.edit(ISSUE, SyncedField.STORY_POINTS, "8");
        engine.later(Duration.ofDays(8));

        engine.down(false);
        engine.walk();

        assertInStep("Pay by card", "8");
        assertThat(inJira(board.issue(made))).isEqualTo("Pay by bill");
        assertThat(engine.requests("create")).isEqualTo(1);
    }

    @Test
    void boardDownLongerThanRetention() {
        engine.jira.edit(ISSUE, SyncedField.TEXT, "Pay by card");
        engine.jira.put("2", "Pay by bill", "10100", null, null);
        engine.find("2");
        engine.settle();
        board.missWhatWasTold();

        engine.later(Duration.ofDays(8));
        engine.walk();

        assertInStep("Pay by card", "3");
        assertThat(board.shown(engine.stickyOf(SESSION, "2"), SyncedField.TEXT)).isEqualTo("Pay by bill");
        assertThat(board.stickies()).hasSize(2);
    }

    @Test
    void pausedForAMonth() {
        SessionChanged paused = PlanOnMaps.with(session, SessionState.PAUSED, DeletePolicy.KEEP_ISSUE);
        engine.hear(paused);
        for (int day = 1; day <= 30; day++) {
            board.edit(sticky, SyncedField.TEXT, "Day " + day);
            engine.jira.edit(ISSUE, SyncedField.STORY_POINTS, String.valueOf(day));
            engine.later(Duration.ofDays(1));
            engine.walk();
        }
        UUID made = board.story("Made meanwhile");
        engine.jira.put("2", "Found later", "10100", null, null);
        engine.settle();
        assertThat(engine.jira.requests()).isEmpty();

        engine.hear(PlanOnMaps.with(paused, SessionState.ACTIVE, DeletePolicy.KEEP_ISSUE));
        engine.walk();

        assertInStep("Day 30", "30");
        assertThat(inJira(board.issue(made))).isEqualTo("Made meanwhile");
        assertThat(board.shown(engine.stickyOf(SESSION, "2"), SyncedField.TEXT)).isEqualTo("Found later");
        assertThat(engine.requests("write TEXT=Day 30")).isEqualTo(1);
    }

    @Test
    void syncRestoredFromYesterday() {
        Object yesterday = engine.rows.backup();
        board.edit(sticky, SyncedField.TEXT, "Pay by card");
        UUID made = board.story("Pay by bill");
        engine.settle();
        engine.jira.edit(ISSUE, SyncedField.STORY_POINTS, "8");
        engine.later(Duration.ofDays(1));
        engine.settle();
        engine.jira.requests().clear();

        engine.rows.restore(yesterday);
        engine.walk();

        assertInStep("Pay by card", "8");
        assertThat(board.stickies()).containsExactlyInAnyOrder(sticky, made);
        assertThat(engine.jira.all()).hasSize(2);
        assertThat(engine.jira.requests()).doesNotContain("create").noneMatch(request -> request.startsWith("write"));
        board.edit(made, SyncedField.TEXT, "Pay by invoice");
        engine.settle();
        assertThat(inJira(board.issue(made))).isEqualTo("Pay by invoice");
    }

    @Test
    void syncRestoredFromYesterdayWithAnEditOnItsWay() {
        board.edit(sticky, SyncedField.TEXT, "Pay by card");
        Object yesterday = engine.rows.backup();
        engine.settle();
        engine.jira.edit(ISSUE, SyncedField.TEXT, "Pay by bill");
        engine.later(Duration.ofDays(1));
        engine.settle();

        engine.rows.restore(yesterday);
        engine.walk();

        assertThat(inJira(ISSUE)).isEqualTo("Pay by bill");
        assertThat(board.shown(sticky, SyncedField.TEXT)).isEqualTo("Pay by bill");
    }

    @Test
    void boardRestoredFromYesterday() {
        Object yesterday = board.backup();
        board.edit(sticky, SyncedField.TEXT, "Pay by card");
        UUID made = board.story("Pay by bill");
        engine.settle();
        engine.jira.edit(ISSUE, SyncedField.STORY_POINTS, "8");
        engine.later(Duration.ofDays(1));
        engine.settle();
        engine.jira.requests().clear();

        board.restore(yesterday);
        engine.walk();

        assertInStep("Pay by card", "8");
        assertThat(board.stickies()).containsExactlyInAnyOrder(sticky, made);
        assertThat(board.shown(made, SyncedField.TEXT)).isEqualTo("Pay by bill");
        assertThat(engine.jira.requests()).doesNotContain("create").noneMatch(request -> request.startsWith("write"));
        board.edit(made, SyncedField.TEXT, "Pay by invoice");
        engine.settle();
        assertThat(inJira(board.issue(made))).isEqualTo("Pay by invoice");
    }

    private String inJira(String issue) {
        return engine.jira.issue(issue).fields().get(SyncedField.TEXT).text();
    }

    private void assertInStep(String text, String points) {
        assertThat(inJira(ISSUE)).isEqualTo(text);
        assertThat(engine.jira
                        .issue(ISSUE)
                        .fields()
                        .get(SyncedField.STORY_POINTS)
                        .text())
                .isEqualTo(points);
        assertThat(board.shown(sticky, SyncedField.TEXT)).isEqualTo(text);
        assertThat(board.shown(sticky, SyncedField.STORY_POINTS)).isEqualTo(points);
        assertThat(board.isClean(sticky)).isTrue();
        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
    }
}
