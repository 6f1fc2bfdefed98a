package io.piboard.metadata.alm.jira;

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

    /** Sprints as one board shows them. */
    record BoardSprints(String board, List<JiraSprint> sprints) {}

    static ProjectMetadata project(JiraProject project, List<JiraIssueType> types, List<BoardSprints> boards) {
        return new ProjectMetadata(
                project.id(),
                project.key(),
                project.name(),
                types.stream()
                        .filter(type -> !type.subtask())
                        .map(type -> new IssueType(type.id(), type.name()))
                        .toList(),
                statuses(types),
                sprints(boards));
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
    private static List<Sprint> sprints(List<BoardSprints> boards) {
        Map<String, Sprint> sprints = new LinkedHashMap<>();
        for (BoardSprints board : boards) {
            for (JiraSprint sprint : board.sprints()) {
                Sprint shown = new Sprint(sprint.id(), sprint.name(), sprint.state(), board.board());
                if (sprint.boardId().equals(board.board())) {
                    sprints.put(sprint.id(), shown);
                } else {
                    sprints.putIfAbsent(sprint.id(), shown);
                }
            }
        }
        return List.copyOf(sprints.values());
    }
}
