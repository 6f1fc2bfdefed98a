package io.piboard.board.session.check;

import io.piboard.board.metadata.KnownProject;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.SessionPlan.ProjectPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.contracts.metadata.MetadataChanged.Board;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The projects and boards that teams and backlogs name. */
final class ProjectCheck {

    private final KnownSite site;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> plannedBy = new HashMap<>();

    private ProjectCheck(KnownSite site) {
        this.site = site;
    }

    static List<Finding> findings(SessionPlan plan, KnownSite site) {
        ProjectCheck check = new ProjectCheck(site);
        plan.teams().forEach(team -> team.projects().forEach(project -> check.check(team, project)));
        plan.stickyTypes().stream()
                .filter(type -> type.backlog() != null)
                .forEach(type -> check.checkProject(
                        "stickyTypes[" + type.name() + "].backlog.projectId",
                        type.backlog().projectId(),
                        null));
        return check.findings;
    }

    private void check(TeamPlan team, ProjectPlan project) {
        String path = "teams[" + team.name() + "].projects[" + name(project) + "]";
        checkProject(path, project.projectId(), project.projectKey());
        checkShared(path, team, project);
        if (project.scrumBoardId() != null) {
            site.board(project.scrumBoardId())
                    .ifPresentOrElse(board -> checkBoard(path, project, board), () -> unknownBoard(path, project));
        }
    }

    private void checkProject(String path, String id, String key) {
        site.project(id).ifPresentOrElse(known -> checkThere(path, known), () -> {
            String named = key == null ? "A project " + id : "A project " + id + " (" + key + ")";
            findings.add(site.judged(FindingCode.UNKNOWN_PROJECT.at(
                    path, id, named + " is not among those of the connection. Add it there, or name another one.")));
        });
    }

    private void checkThere(String path, KnownProject known) {
        if (known.missingSince() != null) {
            findings.add(FindingCode.PROJECT_GONE.at(
                    path,
                    known.project().id(),
                    "Jira has not shown the project " + known.project().key() + " since " + known.missingSince()
                            + ": it is deleted, or our account may not browse it."));
        }
    }

    private void checkShared(String path, TeamPlan team, ProjectPlan project) {
        String first = plannedBy.putIfAbsent(project.projectId(), team.name());
        if (first != null) {
            findings.add(FindingCode.PROJECT_SHARED.at(
                    path,
                    project.projectId(),
                    first + " plans this project, too. Until team fields are synced, all of its issues are on the board"
                            + " of the team whose name comes first."));
        }
    }

    private void checkBoard(String path, ProjectPlan project, Board board) {
        if ("kanban".equals(board.type())) {
            findings.add(FindingCode.KANBAN_BOARD.at(
                    path,
                    board.id(),
                    "The board \"" + board.name() + "\" is a kanban board and has no sprints. Name a scrum board."));
        }
        boolean ofProject = site.project(project.projectId())
                .map(known -> known.project().boards().contains(board))
                .orElse(true);
        if (!ofProject) {
            findings.add(FindingCode.BOARD_OF_ANOTHER_PROJECT.at(
                    path,
                    board.id(),
                    "The board \"" + board.name() + "\" does not show the project " + name(project)
                            + ": Jira cannot estimate the project's issues on it."));
        }
    }

    private void unknownBoard(String path, ProjectPlan project) {
        boolean projectKnown = site.project(project.projectId()).isPresent();
        if (projectKnown) {
            findings.add(site.judged(FindingCode.UNKNOWN_BOARD.at(
                    path, project.scrumBoardId(), "Jira shows us no board " + project.scrumBoardId() + ".")));
        }
    }

    private String name(ProjectPlan project) {
        return site.project(project.projectId())
                .map(known -> known.project().key())
                .orElse(project.projectKey() == null ? project.projectId() : project.projectKey());
    }
}
