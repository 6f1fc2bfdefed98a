package io.piboard.metadata.alm.jira;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraSite;
import io.piboard.metadata.alm.AlmPermissions;
import io.piboard.metadata.alm.AlmRights;
import io.piboard.metadata.alm.AlmSite;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Asks Jira for the permissions of its account: Cloud by name, Server and Data Center under old and new names. */
@ApplicationScoped
class JiraAlmPermissions implements AlmPermissions {

    private final ConnectedJira sites;

    JiraAlmPermissions(ConnectedJira sites) {
        this.sites = sites;
    }

    @Override
    public Uni<AlmRights> rights(AlmSite site, String projectId, Collection<String> keys) {
        JiraSite jira = sites.of(site);
        Uni<AlmRights> rights = site.kind() == JiraKind.CLOUD
                ? onCloud(jira, projectId, keys)
                : jira.permissions(projectId, LegacyPermissions.withOldNames(keys))
                        .map(held -> rights(keys, LegacyPermissions.granted(keys, held)));
        return ConnectedJira.translated(
                rights.onFailure(JiraException.NotFound.class).recoverWithItem(AlmRights::hidden));
    }

    /** Cloud refuses the whole question for one key that it does not know, and names it: then without that one. */
    private static Uni<AlmRights> onCloud(JiraSite jira, String projectId, Collection<String> keys) {
        return jira.permissions(projectId, keys)
                .map(held -> rights(keys, held))
                .onFailure(failure -> names(failure, keys))
                .recoverWithUni(failure -> onCloud(jira, projectId, without(keys, (JiraException.Rejected) failure)));
    }

    private static boolean names(Throwable failure, Collection<String> keys) {
        return failure instanceof JiraException.Rejected rejected
                && rejected.status() == 400
                && rejected.fieldErrors().keySet().stream().anyMatch(keys::contains)
                && !rejected.fieldErrors().keySet().containsAll(keys);
    }

    private static Set<String> without(Collection<String> keys, JiraException.Rejected rejected) {
        Set<String> known = new HashSet<>(keys);
        known.removeAll(rejected.fieldErrors().keySet());
        return known;
    }

    private static AlmRights rights(Collection<String> keys, Set<String> held) {
        Set<String> missing = new HashSet<>(keys);
        missing.removeAll(held);
        return new AlmRights(held, missing);
    }
}
