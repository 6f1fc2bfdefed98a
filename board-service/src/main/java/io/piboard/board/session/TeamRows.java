package io.piboard.board.session;

import io.piboard.board.session.SessionPlan.ProjectPlan;
import io.piboard.board.session.SessionPlan.SprintPlan;
import io.piboard.board.session.SessionPlan.TeamFieldPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns a team's rows into its part of the plan, and back. */
final class TeamRows {

    private TeamRows() {}

    static TeamPlan plan(TeamPart team, SessionEntity session) {
        return new TeamPlan(
                team.id(),
                team.name(),
                team.board(),
                team.projectId(),
                team.projectKey(),
                team.scrumBoardId(),
                sprints(team, session),
                projects(team, session),
                team.fieldId() == null ? null : new TeamFieldPlan(team.fieldId(), team.fieldValue()));
    }

    static TeamPart row(TeamPlan team) {
        return new TeamPart(
                team.team(),
                team.name(),
                team.board(),
                team.projectId(),
                team.projectKey(),
                team.scrumBoardId(),
                team.teamField() == null ? null : team.teamField().fieldId(),
                team.teamField() == null ? null : team.teamField().value());
    }

    static Stream<SprintPart> sprints(TeamPlan team) {
        return team.sprints().stream()
                .map(sprint -> new SprintPart(team.team(), sprint.iteration(), sprint.sprintId()));
    }

    static Stream<TeamProjectPart> projects(TeamPlan team) {
        return IntStream.range(0, team.moreProjects().size())
                .mapToObj(index -> project(team, team.moreProjects().get(index), index));
    }

    private static TeamProjectPart project(TeamPlan team, ProjectPlan project, int position) {
        return new TeamProjectPart(
                team.team(), project.projectId(), project.projectKey(), project.scrumBoardId(), position);
    }

    private static List<SprintPlan> sprints(TeamPart team, SessionEntity session) {
        return session.sprints.stream()
                .filter(sprint -> sprint.team().equals(team.id()))
                .sorted(Comparator.comparing(SprintPart::iteration))
                .map(sprint -> new SprintPlan(sprint.iteration(), sprint.sprintId()))
                .toList();
    }

    private static List<ProjectPlan> projects(TeamPart team, SessionEntity session) {
        return session.teamProjects.stream()
                .filter(project -> project.team().equals(team.id()))
                .sorted(Comparator.comparing(TeamProjectPart::position))
                .map(project -> new ProjectPlan(project.projectId(), project.projectKey(), project.scrumBoardId()))
                .toList();
    }
}
