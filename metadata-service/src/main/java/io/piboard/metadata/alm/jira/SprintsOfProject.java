package io.piboard.metadata.alm.jira;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.jira.JiraSprint;
import java.util.List;
import java.util.stream.Stream;

/** One sprint of a project put in, replaced or taken out. */
final class SprintsOfProject {

    private SprintsOfProject() {}

    /** One that the project already shows keeps its place; a new one is shown if a board of the project owns it. */
    static ProjectMetadata with(ProjectMetadata project, JiraSprint sprint) {
        if (isShown(project, sprint.id())) {
            return with(
                    project,
                    project.sprints().stream()
                            .map(known -> known.id().equals(sprint.id())
                                    ? ProjectTranslation.sprint(sprint, known.scrumBoardId())
                                    : known)
                            .toList());
        }
        return isBoard(project, sprint.boardId())
                ? with(
                        project,
                        Stream.concat(
                                        project.sprints().stream(),
                                        Stream.of(ProjectTranslation.sprint(sprint, sprint.boardId())))
                                .toList())
                : project;
    }

    static ProjectMetadata without(ProjectMetadata project, String sprintId) {
        return isShown(project, sprintId)
                ? with(
                        project,
                        project.sprints().stream()
                                .filter(known -> !known.id().equals(sprintId))
                                .toList())
                : project;
    }

    private static boolean isShown(ProjectMetadata project, String sprintId) {
        return project.sprints().stream().anyMatch(known -> known.id().equals(sprintId));
    }

    private static boolean isBoard(ProjectMetadata project, String boardId) {
        return project.boards().stream().anyMatch(board -> board.id().equals(boardId));
    }

    private static ProjectMetadata with(ProjectMetadata project, List<Sprint> sprints) {
        return ProjectTranslation.with(project, sprints, project.boards());
    }
}
