package io.piboard.board.session.document;

import io.piboard.board.session.SessionPlan.ProjectPlan;
import io.piboard.board.session.SessionPlan.SprintPlan;
import io.piboard.board.session.SessionPlan.TeamFieldPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.board.session.document.SessionDocument.ProjectEntry;
import io.piboard.board.session.document.SessionDocument.SprintEntry;
import io.piboard.board.session.document.SessionDocument.TeamEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the teams of a document.
 *
 * @param iterations their ids, by name
 */
record TeamReading(JiraIds jira, OwnIds own, Map<String, UUID> iterations, List<String> faults) {

    /** Ids of the projects in which these teams make issues. */
    static Set<String> planned(List<TeamPlan> teams) {
        return teams.stream().map(TeamPlan::projectId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    TeamPlan team(TeamEntry entry) {
        String path = "teams[" + entry.name() + "]";
        UUID id = own.team(entry.name(), entry.id());
        List<ProjectPlan> projects = entry.projects().stream()
                .map(project -> project(path + ".projects", project))
                .toList();
        ProjectPlan main = projects.isEmpty() ? new ProjectPlan(null, null, null) : projects.getFirst();
        Set<String> boards = projects.stream()
                .map(ProjectPlan::scrumBoardId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new TeamPlan(
                id,
                entry.name(),
                own.board(entry.name(), id, entry.board()),
                main.projectId(),
                main.projectKey(),
                main.scrumBoardId(),
                entry.sprints().stream()
                        .map(sprint -> sprint(path + ".sprints[" + sprint.iteration() + "]", boards, sprint))
                        .toList(),
                projects.stream().skip(1).toList(),
                teamField(path + ".teamField", entry));
    }

    private ProjectPlan project(String path, ProjectEntry entry) {
        String named = path + "[" + (entry.key() == null ? entry.id() : entry.key()) + "]";
        String id = jira.project(named, entry);
        return new ProjectPlan(
                id,
                entry.key(),
                entry.scrumBoard() == null ? null : jira.board(named + ".scrumBoard", id, entry.scrumBoard()));
    }

    private TeamFieldPlan teamField(String path, TeamEntry entry) {
        return entry.teamField() == null
                ? null
                : new TeamFieldPlan(
                        jira.field(path + ".field", entry.teamField().field()),
                        entry.teamField().value());
    }

    private SprintPlan sprint(String path, Set<String> boards, SprintEntry entry) {
        UUID iteration = iterations.get(entry.iteration());
        if (iteration == null) {
            faults.add(path + ": the document has no iteration \"" + entry.iteration() + "\"");
        }
        return new SprintPlan(iteration, jira.sprint(path + ".sprint", boards, entry.sprint()));
    }
}
