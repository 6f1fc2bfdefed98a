package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.sync.alm.InMemorySite;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sprints that close (link.md rules 18 and 23), over the production engine. */
class SprintScenariosTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final String SPRINT = "11";
    private static final String DONE = "10300";
    private static final String I1 = PlanOnMaps.ITERATION_1.toString();

    private final EngineOnMaps engine = new EngineOnMaps(PlanOnMaps.session(SESSION));
    private final BoardTwin board = new BoardTwin(engine, SESSION);

    @Test
    void sprintClosedUnder60DraggedStickies() {
        List<UUID> stickies = shown(60);
        engine.jira.site().closeSprint(InMemorySite.SOMEBODY, SPRINT);
        engine.jira.requests().clear();

        stickies.forEach(sticky -> board.edit(sticky, SyncedField.ITERATION, I1));
        engine.settle();

        assertThat(stickies).allSatisfy(sticky -> {
            assertThat(board.state(sticky)).isEqualTo(SyncState.FAILED);
            assertThat(board.reason(sticky, SyncedField.ITERATION)).startsWith("This sprint is closed in Jira.");
            assertThat(board.shown(sticky, SyncedField.ITERATION)).isEqualTo(I1);
        });
        assertThat(engine.jira.requests().stream().filter(request -> request.startsWith("write")))
                .containsExactly("write ITERATION=11 x50", "write ITERATION=11 x10");
        assertThat(engine.requests("sprint?")).isEqualTo(2);
    }

    @Test
    void sixtyDraggedStickiesCostTwoRequests() {
        List<UUID> stickies = shown(60);
        engine.jira.requests().clear();

        stickies.forEach(sticky -> board.edit(sticky, SyncedField.ITERATION, I1));
        engine.settle();

        assertThat(stickies).allMatch(sticky -> board.state(sticky) == SyncState.SYNCED && board.isClean(sticky));
        assertThat(engine.jira.requests().stream().filter(request -> request.startsWith("write")))
                .containsExactly("write ITERATION=11 x50", "write ITERATION=11 x10");
    }

    @Test
    void doneStickiesWhenTheirSprintCloses() {
        engine.jira.site().category(DONE, "done");
        engine.jira.put("1", "Done", "10100", null, SPRINT);
        engine.jira.edit("1", SyncedField.STATUS, DONE);
        engine.jira.put("2", "Not done", "10100", null, SPRINT);
        UUID done = board.shows("1");
        UUID open = board.shows("2");
        engine.jira.requests().clear();

        engine.jira.site().closeSprint(InMemorySite.SOMEBODY, SPRINT);
        engine.find("1");
        engine.settle();

        assertThat(board.shown(done, SyncedField.ITERATION)).isEqualTo(I1);
        assertThat(board.shown(open, SyncedField.ITERATION)).isNull();
        assertThat(board.state(done)).isEqualTo(SyncState.SYNCED);
        assertThat(engine.jira.requests()).noneMatch(request -> request.startsWith("write"));
    }

    private List<UUID> shown(int issues) {
        List<UUID> stickies = new ArrayList<>();
        for (int issue = 1; issue <= issues; issue++) {
            engine.jira.put(String.valueOf(issue), "Story " + issue, "10100", null, null);
            stickies.add(board.shows(String.valueOf(issue)));
        }
        return stickies;
    }
}
