package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.SyncState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One issue, and more than one session or process that wants something of it, over the production engine. */
class SharingScenariosTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final String ISSUE = "1";

    private final EngineOnMaps engine = new EngineOnMaps(PlanOnMaps.session(SESSION), PlanOnMaps.session(ELSEWHERE));
    private final BoardTwin here = new BoardTwin(engine, SESSION);
    private final BoardTwin there = new BoardTwin(engine, ELSEWHERE);

    @Test
    void oneForeignIssueTwoSessions() {
        engine.jira.put(ISSUE, "Pay", "10100", "3", null);
        UUID mine = here.shows(ISSUE);
        UUID theirs = there.shows(ISSUE);
        engine.jira.requests().clear();

        here.edit(mine, SyncedField.TEXT, "Pay by card");
        there.edit(theirs, SyncedField.STORY_POINTS, "8");
        engine.settle();

        assertThat(mine).isNotEqualTo(theirs);
        assertThat(writes()).containsExactlyInAnyOrder("write TEXT=Pay by card", "write STORY_POINTS=8");
        assertThat(engine.rows.links()).hasSize(2);
        assertInStep(here, mine);
        assertInStep(there, theirs);
    }

    @Test
    void oneForeignIssueTwoSessionsThatWantDifferentValues() {
        engine.jira.put(ISSUE, "Pay", "10100", "3", null);
        UUID mine = here.shows(ISSUE);
        UUID theirs = there.shows(ISSUE);
        engine.jira.requests().clear();

        here.edit(mine, SyncedField.STORY_POINTS, "5");
        there.edit(theirs, SyncedField.STORY_POINTS, "8");
        engine.settle();

        assertThat(writes()).hasSize(1);
        assertThat(List.of(here.state(mine), there.state(theirs)))
                .containsExactlyInAnyOrder(SyncState.SYNCED, SyncState.CONFLICT);
    }

    @Test
    void twoReplicasAndOneIssue() {
        engine.startReplica();
        engine.jira.put(ISSUE, "Pay", "10100", "3", null);
        UUID mine = here.shows(ISSUE);
        engine.jira.requests().clear();
        engine.jira.holdNext("read");
        here.edit(mine, SyncedField.TEXT, "Pay by card");
        engine.run();
        here.edit(mine, SyncedField.STORY_POINTS, "8");
        engine.run();
        assertThat(engine.jira.requests()).isEmpty();

        engine.jira.letGo();
        engine.settle();

        assertThat(writes()).containsExactlyInAnyOrder("write TEXT=Pay by card", "write STORY_POINTS=8");
        assertThat(here.state(mine)).isEqualTo(SyncState.SYNCED);
        assertThat(here.isClean(mine)).isTrue();
    }

    @Test
    void twoReplicasImportOneIssue() {
        engine.startReplica();
        engine.jira.put(ISSUE, "Pay", "10100", "3", null);
        engine.jira.holdNext("read");
        engine.find(ISSUE);
        engine.run();
        engine.settle();

        engine.jira.letGo();
        engine.settle();

        assertThat(engine.rows.links()).hasSize(2);
        assertThat(here.stickies()).hasSize(1);
        assertThat(there.stickies()).hasSize(1);
    }

    private List<String> writes() {
        return engine.jira.requests().stream()
                .filter(request -> request.startsWith("write"))
                .toList();
    }

    private void assertInStep(BoardTwin board, UUID sticky) {
        assertThat(board.shown(sticky, SyncedField.TEXT)).isEqualTo("Pay by card");
        assertThat(board.shown(sticky, SyncedField.STORY_POINTS)).isEqualTo("8");
        assertThat(board.isClean(sticky)).isTrue();
        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
    }
}
