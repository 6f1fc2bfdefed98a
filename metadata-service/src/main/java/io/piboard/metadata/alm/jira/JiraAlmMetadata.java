package io.piboard.metadata.alm.jira;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.jira.JiraBoard;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraProject;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSiteConfig;
import io.piboard.jira.JiraSites;
import io.piboard.metadata.alm.AlmMetadata;
import io.piboard.metadata.alm.AlmProject;
import io.piboard.metadata.alm.AlmSite;
import io.piboard.metadata.alm.AlmSiteFacts;
import io.piboard.metadata.alm.jira.ProjectTranslation.BoardSprints;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads metadata from Jira, Cloud and Data Center alike. */
@ApplicationScoped
class JiraAlmMetadata implements AlmMetadata {

    private final JiraSites sites;

    JiraAlmMetadata(JiraSites sites) {
        this.sites = sites;
    }

    @Override
    public Uni<Void> checkCredentials(AlmSite site) {
        return translated(jira(site).myself().replaceWithVoid());
    }

    @Override
    public Uni<AlmSiteFacts> inspect(AlmSite site, String projectId) {
        JiraSite jira = jira(site);
        return translated(jira.serverInfo()
                .chain(info -> jira.fields()
                        .chain(fields -> estimation(jira, projectId)
                                .map(estimation -> new AlmSiteFacts(info.kind(), FieldRoles.of(fields, estimation))))));
    }

    /** The settings of a board are not for every account: then the names of the fields have to do. */
    private static Uni<Optional<String>> estimation(JiraSite jira, String projectId) {
        return jira.boards(projectId)
                .chain(boards -> boards.stream()
                        .filter(board -> board.type().equals("scrum"))
                        .findFirst()
                        .map(board -> jira.estimationField(board.id()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .onFailure(failure ->
                        failure instanceof JiraException.Rejected || failure instanceof JiraException.NotFound)
                .recoverWithItem(Optional.empty());
    }

    @Override
    public Uni<AlmProject> project(AlmSite site, String idOrKey) {
        return translated(jira(site).project(idOrKey).map(project -> new AlmProject(project.id(), project.key())));
    }

    @Override
    public Uni<ProjectMetadata> metadata(AlmSite site, String projectId) {
        JiraSite jira = jira(site);
        return translated(jira.project(projectId).chain(project -> metadata(jira, project)));
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

    private JiraSite jira(AlmSite site) {
        // none of the calls made here differs between the kinds
        return sites.site(new JiraSiteConfig(
                site.connection(),
                site.apiUrl(),
                JiraKind.CLOUD,
                () -> Uni.createFrom().item(site.authorization())));
    }

    private static <T> Uni<T> translated(Uni<T> answer) {
        return answer.onFailure().transform(JiraFailureTranslation::translate);
    }
}
