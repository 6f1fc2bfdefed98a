package io.piboard.metadata.alm.jira;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.jira.JiraBoard;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraProject;
import io.piboard.jira.JiraSite;
import io.piboard.metadata.alm.AlmCatalog;
import io.piboard.metadata.alm.AlmSite;
import io.piboard.metadata.alm.jira.ProjectTranslation.BoardSprints;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads metadata from Jira, Cloud and Data Center alike. */
@ApplicationScoped
class JiraAlmCatalog implements AlmCatalog {

    private final ConnectedJira sites;

    JiraAlmCatalog(ConnectedJira sites) {
        this.sites = sites;
    }

    @Override
    public Uni<ProjectMetadata> metadata(AlmSite site, String projectId) {
        JiraSite jira = sites.of(site);
        return ConnectedJira.translated(jira.project(projectId).chain(project -> metadata(jira, project)));
    }

    private static Uni<ProjectMetadata> metadata(JiraSite jira, JiraProject project) {
        return jira.projectStatuses(project.id())
                .chain(types ->
                        sprints(jira, project).map(boards -> ProjectTranslation.project(project, types, boards)));
    }

    private static Uni<List<BoardSprints>> sprints(JiraSite jira, JiraProject project) {
        return jira.boards(project.id())
                .onItem()
                .transformToMulti(boards -> Multi.createFrom().iterable(boards))
                .filter(board -> !board.type().equals("kanban"))
                .onItem()
                .transformToUniAndConcatenate(board -> sprints(jira, board))
                .collect()
                .asList();
    }

    /** Team-managed boards may have sprints switched off, which Jira answers with 400: then it has none. */
    private static Uni<BoardSprints> sprints(JiraSite jira, JiraBoard board) {
        return jira.sprints(board.id())
                .onFailure(failure -> failure instanceof JiraException.Rejected rejected && rejected.status() == 400)
                .recoverWithItem(List.of())
                .map(sprints -> new BoardSprints(board.id(), sprints));
    }
}
