package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.StickySynced.StringSynced;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmException.Rejected.Doubt;
import io.piboard.sync.alm.AlmGateway.NewIssue;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.InMemorySite;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A string from a parent to its child in another project edits the child: what may be done there decides. */
class ChildRightsTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final String LINK = "link " + AlmIssue.PARENT;

    private final EngineOnMaps engine = new EngineOnMaps(
            PlanOnMaps.session(SESSION, new LinkRule(PlanOnMaps.FEATURE, PlanOnMaps.STORY, AlmIssue.PARENT, true)));
    private final BoardOnMaps board = new BoardOnMaps(engine, SESSION);
    private final UUID feature = feature();
    private final UUID story = issue(PlanOnMaps.EAGLES_PROJECT, PlanOnMaps.STORY_TYPE);

    @Test
    void whatIsMissingInTheChildsProjectIsNotTriedUntilItIsGivenBack() {
        // given
        engine.announce(PlanOnMaps.EAGLES_PROJECT, "EDIT_ISSUES");
        UUID string = draw();
        OutcomeKind before = told(string).kind();
        long tried = engine.requests(LINK);

        // when
        engine.announce(PlanOnMaps.EAGLES_PROJECT);
        engine.settle();

        // then
        assertThat(tried).isZero();
        assertThat(before).isEqualTo(OutcomeKind.FAILED);
        assertThat(told(string).kind()).isEqualTo(OutcomeKind.AGREED);
    }

    @Test
    void whatIsMissingInTheParentsProjectDoesNotMatter() {
        // given
        engine.announce(PlanOnMaps.FALCONS_PROJECT, "EDIT_ISSUES");

        // when
        UUID string = draw();

        // then
        assertThat(told(string).kind()).isEqualTo(OutcomeKind.AGREED);
    }

    @Test
    void aRefusalIsDoubtedInTheChildsProject() {
        // given
        engine.jira.succeedNext();
        engine.jira.succeedNext();
        engine.jira.failNext(new AlmException.Rejected("no", null, Doubt.LIKELY));

        // when
        board.draw(feature, story, AlmIssue.PARENT, true);
        engine.settle();

        // then
        assertThat(engine.doubted).containsExactly(PlanOnMaps.EAGLES_PROJECT);
    }

    private UUID draw() {
        UUID string = board.draw(feature, story, AlmIssue.PARENT, true);
        engine.settle();
        return string;
    }

    private StringSynced told(UUID string) {
        return engine.lastTold(feature, string);
    }

    private UUID feature() {
        UUID made = board.sketch(PlanOnMaps.FEATURE);
        board.write(made, "Pay");
        engine.settle();
        return made;
    }

    private UUID issue(String project, String type) {
        String id = engine.jira.site().create(InMemorySite.SOMEBODY, new NewIssue(project, type, "Pay by card", null));
        engine.find(id);
        engine.settle();
        return engine.stickyOf(SESSION, id);
    }
}
