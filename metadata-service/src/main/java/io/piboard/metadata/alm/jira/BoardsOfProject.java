package io.piboard.metadata.alm.jira;

import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.jira.JiraSprint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One board of a project replaced or taken out, with its sprints. */
final class BoardsOfProject {

    private BoardsOfProject() {}

    /** A board that the project does not have changes nothing. */
    static ProjectMetadata with(ProjectMetadata project, BoardContent content, EstimationField estimation) {
        String id = content.board().id();
        if (project.boards().stream().noneMatch(board -> board.id().equals(id))) {
            return project;
        }
        List<Board> boards = project.boards().stream()
                .map(board -> board.id().equals(id) ? ProjectTranslation.board(project, content, estimation) : board)
                .toList();
        return ProjectTranslation.with(project, sprints(project, content), boards);
    }

    static ProjectMetadata without(ProjectMetadata project, String boardId) {
        return ProjectTranslation.with(
                project,
                others(project, boardId).toList(),
                project.boards().stream()
                        .filter(board -> !board.id().equals(boardId))
                        .toList());
    }

    /** What another board shows stays with it, as Jira says it now. */
    private static List<Sprint> sprints(ProjectMetadata project, BoardContent content) {
        String id = content.board().id();
        Set<String> elsewhere = others(project, id).map(Sprint::id).collect(Collectors.toSet());
        Stream<Sprint> here = content.sprints().stream()
                .filter(sprint -> !elsewhere.contains(sprint.id()))
                .map((JiraSprint sprint) -> ProjectTranslation.sprint(sprint, id));
        return Stream.concat(others(project, id), here).toList();
    }

    private static Stream<Sprint> others(ProjectMetadata project, String boardId) {
        return project.sprints().stream()
                .filter(sprint -> !sprint.scrumBoardId().equals(boardId));
    }
}
