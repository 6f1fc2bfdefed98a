package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.sync.link.LinkMemory.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deleted stickies, and what becomes of their issues (product section 5 rule 4), over the production engine. */
class DeletingScenariosTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final String ISSUE = "1";

    private final SessionChanged session = PlanOnMaps.session(SESSION);
    private final EngineOnMaps engine = new EngineOnMaps(session);
    private final BoardTwin board = new BoardTwin(engine, SESSION);

    @Test
    void undoOfADeleteAfterTheStickyWasRemovedHere() {
        UUID sticky = shown(ISSUE);
        board.delete(sticky);
        engine.settle();
        assertThat(engine.link(sticky).memory().standing()).isEqualTo(Standing.REMOVED_HERE);
        engine.jira.edit(ISSUE, SyncedField.TEXT, "Changed meanwhile");
        engine.settle();

        board.undoDelete(sticky);
        engine.settle();

        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
        assertThat(board.shown(sticky, SyncedField.TEXT)).isEqualTo("Changed meanwhile");
        assertThat(board.stickies()).hasSize(1);
        assertThat(engine.requests("delete")).isZero();
    }

    @Test
    void undoOfADeleteWithin10Seconds() {
        issuesAreDeletedWithTheirStickies();
        UUID sticky = shown(ISSUE);
        board.deleteWithIssue(sticky);
        engine.run();
        engine.later(Duration.ofSeconds(8));
        engine.run();

        board.undoDelete(sticky);
        engine.later(Duration.ofMinutes(1));
        engine.settle();

        assertThat(engine.jira.issue(ISSUE)).isNotNull();
        assertThat(engine.requests("delete")).isZero();
        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void undoOfADeleteTooLate() {
        issuesAreDeletedWithTheirStickies();
        UUID sticky = shown(ISSUE);
        board.deleteWithIssue(sticky);
        engine.settle();
        assertThat(engine.jira.issue(ISSUE)).isNull();

        board.undoDelete(sticky);
        engine.settle();
        assertThat(board.state(sticky)).isEqualTo(SyncState.GONE);
        board.createAgain(sticky);
        engine.settle();

        assertThat(engine.requests("create")).isEqualTo(1);
        assertThat(engine.jira.all()).hasSize(1);
        assertThat(board.issue(sticky))
                .isEqualTo(engine.jira.all().iterator().next().id());
        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
        assertThat(board.shown(sticky, SyncedField.TEXT)).isEqualTo("Pay");
    }

    @Test
    void twentyOneDeletionsWithinFiveMinutesStopAndWaitForAnAdmin() {
        issuesAreDeletedWithTheirStickies();
        List<UUID> stickies = shown(21);
        stickies.forEach(board::deleteWithIssue);

        pass(Duration.ofHours(1));

        assertThat(engine.requests("delete")).isEqualTo(20);
        assertThat(engine.jira.all()).hasSize(1);
        assertThat(stickies).anyMatch(sticky -> reason(sticky).contains("An admin has to let deletions go on"));
    }

    @Test
    void whatTheBrakeStoppedGoesOnWhenAnAdminOfTheOrganisationSaysSo() {
        // given
        issuesAreDeletedWithTheirStickies();
        shown(21).forEach(board::deleteWithIssue);
        pass(Duration.ofHours(1));
        DeletionRelease release = new DeletionRelease(engine.rows);

        // when
        boolean stranger = release.of(UUID.randomUUID().toString(), PlanOnMaps.CONNECTION)
                .await()
                .indefinitely();
        boolean admin = release.of(PlanOnMaps.ORGANISATION.toString(), PlanOnMaps.CONNECTION)
                .await()
                .indefinitely();
        pass(Duration.ofHours(1));

        // then
        assertThat(stranger).isFalse();
        assertThat(admin).isTrue();
        assertThat(engine.requests("delete")).isEqualTo(21);
        assertThat(engine.jira.all()).isEmpty();
    }

    private String reason(UUID sticky) {
        return String.valueOf(board.told(sticky).reason());
    }

    private void pass(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(30)) {
            engine.later(Duration.ofSeconds(30));
            engine.run();
        }
    }

    private void issuesAreDeletedWithTheirStickies() {
        engine.hear(PlanOnMaps.with(session, SessionState.ACTIVE, DeletePolicy.DELETE_ISSUE));
    }

    private UUID shown(String issue) {
        engine.jira.put(issue, "Pay", "10100", null, null);
        return board.shows(issue);
    }

    private List<UUID> shown(int issues) {
        List<UUID> stickies = new ArrayList<>();
        for (int issue = 1; issue <= issues; issue++) {
            stickies.add(shown(String.valueOf(issue)));
        }
        return stickies;
    }
}
