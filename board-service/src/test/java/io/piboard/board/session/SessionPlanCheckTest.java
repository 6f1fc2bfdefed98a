package io.piboard.board.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.board.plan.StickyFunction;
import io.piboard.board.session.BacklogPlan.FilterPlan;
import io.piboard.board.session.SessionPlan.ProjectPlan;
import io.piboard.board.session.SessionPlan.SprintPlan;
import io.piboard.board.session.SessionPlan.TeamFieldPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionPlanCheckTest {

    private static final UUID ITERATION = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final FilterPlan FILTER = new FilterPlan("labels", List.of("art"));

    @Test
    void aWholePlanHasNoFaults() {
        assertThat(SessionPlanCheck.faults(plan(
                        iteration(DAY, DAY.plusDays(13)),
                        team("10000", "10001"),
                        type("10002", new BacklogPlan("10000", null, List.of(FILTER), null)))))
                .isEmpty();
    }

    @Test
    void allFaultsOfDatesProjectsAndBacklogsAreListedAtOnce() {
        assertThat(SessionPlanCheck.faults(plan(
                        iteration(DAY, null),
                        team("10000", "10000"),
                        type(null, new BacklogPlan("10000", null, List.of(FILTER, FILTER), "a = b ORDER  BY c")))))
                .containsExactlyInAnyOrder(
                        "iterations: I1 has half a date: say startsOn and endsOn, or neither",
                        "projects of team Falcons: an id is there twice",
                        "stickyTypes: the backlog of Story needs a type that is for Jira",
                        "stickyTypes: the backlog of Story has a filter and a jql: say one of them",
                        "stickyTypes: the backlog of Story: jql must be a condition only, without ORDER BY",
                        "stickyTypes: the backlog of Story, fields of its filter: an id is there twice");
    }

    @Test
    void teamsOfOneNameCouldNotBeToldApart() {
        TeamPlan falcons = team("10000", "10001");
        SessionPlan two = plan(iteration(null, null), falcons, type("1", null));
        SessionPlan twice = new SessionPlan(
                two.name(),
                two.connection(),
                two.conflictPolicy(),
                two.deletePolicy(),
                two.iterations(),
                List.of(falcons, team("10002", "10003")),
                two.stickyTypes(),
                two.linkRules());

        assertThat(SessionPlanCheck.faults(twice)).containsExactly("teams: a name is there twice");
    }

    @Test
    void anIterationDoesNotEndBeforeItStarts() {
        assertThat(SessionPlanCheck.faults(
                        plan(iteration(DAY, DAY.minusDays(1)), team("10000", "10001"), type("1", null))))
                .containsExactly("iterations: I1 ends before it starts");
    }

    @Test
    void furtherProjectsAndATeamFieldNeedAFirstProject() {
        assertThat(SessionPlanCheck.faults(plan(iteration(null, null), team(null, "10001"), type("1", null))))
                .containsExactly(
                        "teams: Falcons has moreProjects and no projectId, where new issues are made",
                        "teams: Falcons has a teamField and no project");
    }

    private static SessionPlan plan(IterationPart iteration, TeamPlan team, TypePart type) {
        return new SessionPlan("PI 7", null, null, null, List.of(iteration), List.of(team), List.of(type), null);
    }

    private static IterationPart iteration(LocalDate starts, LocalDate ends) {
        return new IterationPart(ITERATION, "I1", 1, starts, ends);
    }

    private static TeamPlan team(String project, String further) {
        return new TeamPlan(
                UUID.randomUUID(),
                "Falcons",
                UUID.randomUUID(),
                project,
                "FAL",
                "5",
                List.of(new SprintPlan(ITERATION, "37")),
                List.of(new ProjectPlan(further, "PLAT", "6")),
                new TeamFieldPlan("customfield_10001", "Falcons"));
    }

    private static TypePart type(String issueType, BacklogPlan backlog) {
        return new TypePart(UUID.randomUUID(), "Story", "#ffd966", StickyFunction.WORK_ITEM, issueType, backlog);
    }
}
