package io.piboard.metadata.alm.jira;

import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.contracts.metadata.MetadataChanged.Status;
import io.piboard.jira.JiraIssueType;
import io.piboard.jira.JiraProject;
import io.piboard.jira.JiraSprint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what Jira tells in several answers together as one project. */
final class ProjectTranslation {

    private ProjectTranslation() {}

    /** @param found the types as Jira listed them, subtasks among them */
    static ProjectMetadata project(JiraProject project, List<JiraIssueType> found, List<IssueType> types) {
        return new ProjectMetadata(
                project.id(),
                project.key(),
                project.name(),
                types,
                statuses(found),
                List.of(),
                project.teamManaged(),
                List.of());
    }

    static ProjectMetadata withBoards(ProjectMetadata project, List<BoardContent> boards, EstimationField estimation) {
        return with(
                project,
                sprints(boards),
                boards.stream().map(board -> board(project, board, estimation)).toList());
    }

    /** @param before may be {@code null} */
    static ProjectMetadata withBoardsOf(ProjectMetadata before, ProjectMetadata project) {
        return before == null ? project : with(project, before.sprints(), before.boards());
    }

    static ProjectMetadata with(ProjectMetadata project, List<Sprint> sprints, List<Board> boards) {
        return new ProjectMetadata(
                project.id(),
                project.key(),
                project.name(),
                project.issueTypes(),
                project.statuses(),
                sprints,
                project.teamManaged(),
                boards);
    }

    static Board board(ProjectMetadata project, BoardContent content, EstimationField estimation) {
        return new Board(
                content.board().id(), content.board().name(), content.board().type(), estimation.of(project, content));
    }

    static Sprint sprint(JiraSprint sprint, String board) {
        return new Sprint(sprint.id(), sprint.name(), sprint.state(), board, sprint.start(), sprint.end());
    }

    /** Issue types share statuses; each is listed once, in the order of the first workflow that has it. */
    private static List<Status> statuses(List<JiraIssueType> types) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        types.stream()
                .filter(type -> !type.subtask())
                .flatMap(type -> type.statuses().stream())
                .forEach(status ->
                        statuses.putIfAbsent(status.id(), new Status(status.id(), status.name(), status.category())));
        return List.copyOf(statuses.values());
    }

    /** Boards share sprints; a sprint belongs to the board that owns it, if that is a board of this project. */
    private static List<Sprint> sprints(List<BoardContent> boards) {
        Map<String, Sprint> sprints = new LinkedHashMap<>();
        for (BoardContent content : boards) {
            String board = content.board().id();
            for (JiraSprint sprint : content.sprints()) {
                Sprint shown = sprint(sprint, board);
                if (sprint.boardId().equals(board)) {
                    sprints.put(sprint.id(), shown);
                } else {
                    sprints.putIfAbsent(sprint.id(), shown);
                }
            }
        }
        return List.copyOf(sprints.values());
    }
}
