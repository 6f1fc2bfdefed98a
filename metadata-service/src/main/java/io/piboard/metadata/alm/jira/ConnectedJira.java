package io.piboard.metadata.alm.jira;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSiteConfig;
import io.piboard.jira.JiraSites;
import io.piboard.jira.auth.AuthorizationText;
import io.piboard.metadata.alm.AlmSite;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The Jira behind a site of the port, and its failures in the port's words. */
@ApplicationScoped
class ConnectedJira {

    private final JiraSites sites;

    ConnectedJira(JiraSites sites) {
        this.sites = sites;
    }

    /** Before the kind was asked, only what all kinds answer alike may be asked. */
    JiraSite of(AlmSite site) {
        return sites.site(new JiraSiteConfig(
                site.connection(),
                site.apiUrl(),
                site.kind() == null ? JiraKind.SELF_HOSTED : site.kind(),
                AuthorizationText.login(site::authorization)));
    }

    static <T> Uni<T> translated(Uni<T> answer) {
        return answer.onFailure().transform(JiraFailureTranslation::translate);
    }
}
