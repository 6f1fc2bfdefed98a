package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.sync.alm.InMemorySite;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A team that plans more than one project, over the production engine. */
class ProjectsScenariosTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final String ISSUE = "1";

    private final EngineOnMaps engine = new EngineOnMaps(PlanOnMaps.planningBoth(SESSION));
    private final BoardTwin board = new BoardTwin(engine, SESSION);

    @Test
    void anIssueOfAnyOfItsProjectsIsOnItsBoardAndKeptInStep() {
        engine.jira.put(ISSUE, "Pay", "10100", "3", null);
        engine.jira.site().move(InMemorySite.SOMEBODY, ISSUE, PlanOnMaps.EAGLES_PROJECT);
        UUID sticky = board.shows(ISSUE);

        board.edit(sticky, SyncedField.STORY_POINTS, "8");
        engine.settle();

        assertThat(engine.link(sticky).team()).isEqualTo(PlanOnMaps.FALCONS);
        assertThat(engine.jira.requests()).contains("write STORY_POINTS=8");
        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void anIssueThatMovesAmongItsProjectsStays() {
        engine.jira.put(ISSUE, "Pay", "10100", "3", null);
        UUID sticky = board.shows(ISSUE);

        engine.jira.site().move(InMemorySite.SOMEBODY, ISSUE, PlanOnMaps.EAGLES_PROJECT);
        engine.settle();

        assertThat(engine.link(sticky).team()).isEqualTo(PlanOnMaps.FALCONS);
        assertThat(board.state(sticky)).isEqualTo(SyncState.SYNCED);
    }
}
