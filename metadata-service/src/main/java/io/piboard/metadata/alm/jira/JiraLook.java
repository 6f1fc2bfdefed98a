package io.piboard.metadata.alm.jira;

import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraProject;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSprint;
import io.piboard.metadata.alm.AlmLook;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One look at the projects of one Jira; boards and sprints are read once, however many projects they serve. */
final class JiraLook implements AlmLook {

    private final JiraSite jira;
    private final JiraBoards boards;
    private final JiraTypes types;
    private final EstimationField estimation;
    private final Map<String, Optional<JiraSprint>> sprints = new HashMap<>();

    JiraLook(JiraSite jira, List<Field> fields) {
        this.jira = jira;
        this.boards = new JiraBoards(jira);
        this.types = new JiraTypes(jira);
        this.estimation = new EstimationField(fields);
    }

    @Override
    public Uni<ProjectMetadata> project(String projectId, ProjectMetadata before) {
        return ConnectedJira.translated(jira.project(projectId).chain(project -> project(project, before)));
    }

    private Uni<ProjectMetadata> project(JiraProject project, ProjectMetadata before) {
        return jira.projectStatuses(project.id())
                .chain(found ->
                        types.of(project.id(), found).map(known -> ProjectTranslation.project(project, found, known)))
                .chain(typed -> boards.of(project.id())
                        .map(found -> ProjectTranslation.withBoards(typed, found, estimation))
                        // without a licence of Jira Software there are no boards; what was known of them stays
                        .onFailure(JiraLook::isRefusal)
                        .recoverWithItem(() -> ProjectTranslation.withBoardsOf(before, typed)));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof JiraException.Rejected || failure instanceof JiraException.NotFound;
    }

    @Override
    public Uni<ProjectMetadata> board(ProjectMetadata before, String boardId) {
        return ConnectedJira.translated(boards.one(boardId)
                .map(found -> found.map(board -> BoardsOfProject.with(before, board, estimation))
                        .orElseGet(() -> BoardsOfProject.without(before, boardId))));
    }

    @Override
    public Uni<ProjectMetadata> sprint(ProjectMetadata before, String sprintId) {
        return ConnectedJira.translated(sprint(sprintId)
                .map(found -> found.map(sprint -> SprintsOfProject.with(before, sprint))
                        .orElseGet(() -> SprintsOfProject.without(before, sprintId))));
    }

    private Uni<Optional<JiraSprint>> sprint(String id) {
        return sprints.containsKey(id)
                ? Uni.createFrom().item(sprints.get(id))
                : jira.sprint(id)
                        .map(Optional::of)
                        .onFailure(JiraException.NotFound.class)
                        .recoverWithItem(Optional.empty())
                        .invoke(found -> sprints.put(id, found));
    }
}
