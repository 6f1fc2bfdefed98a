package io.piboard.metadata.alm.jira;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.JiraBoard;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraServerInfo;
import io.piboard.jira.JiraSite;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmProbe;
import io.piboard.metadata.alm.AlmProject;
import io.piboard.metadata.alm.AlmSite;
import io.piboard.metadata.alm.AlmSiteFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Asks Jira what it is and whether it knows us, Cloud and Data Center alike. */
@ApplicationScoped
class JiraAlmProbe implements AlmProbe {

    private final ConnectedJira sites;

    JiraAlmProbe(ConnectedJira sites) {
        this.sites = sites;
    }

    @Override
    public Uni<JiraKind> kind(AlmSite site) {
        return ConnectedJira.translated(sites.of(site).serverInfo().map(JiraServerInfo::kind));
    }

    @Override
    public Uni<Void> checkCredentials(AlmSite site) {
        return ConnectedJira.translated(sites.of(site).myself().replaceWithVoid());
    }

    @Override
    public Uni<AlmSiteFacts> inspect(AlmSite site, String projectId) {
        JiraSite jira = sites.of(site);
        return ConnectedJira.translated(jira.fields()
                .chain(fields -> estimation(jira, projectId)
                        .map(estimation -> new AlmSiteFacts(FieldRoles.of(fields, estimation)))));
    }

    /** Boards are refused with 403 to those without a licence of Jira Software, and to nobody else (facts section 1.9). */
    private static Uni<Optional<String>> estimation(JiraSite jira, String projectId) {
        return jira.boards(projectId)
                .onFailure(JiraAlmProbe::isForbidden)
                .transform(AlmException.NoLicence::new)
                .chain(boards -> boards.stream()
                        .filter(board -> board.type().equals("scrum"))
                        .findFirst()
                        .map(board -> field(jira, board))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** The settings of a board are not for every account: then the names of the fields have to do. */
    private static Uni<Optional<String>> field(JiraSite jira, JiraBoard board) {
        return jira.estimationField(board.id())
                .onFailure(failure ->
                        failure instanceof JiraException.Rejected || failure instanceof JiraException.NotFound)
                .recoverWithItem(Optional.empty());
    }

    private static boolean isForbidden(Throwable failure) {
        return failure instanceof JiraException.Rejected rejected && rejected.status() == 403;
    }

    @Override
    public Uni<AlmProject> project(AlmSite site, String idOrKey) {
        return ConnectedJira.translated(
                sites.of(site).project(idOrKey).map(project -> new AlmProject(project.id(), project.key())));
    }
}
