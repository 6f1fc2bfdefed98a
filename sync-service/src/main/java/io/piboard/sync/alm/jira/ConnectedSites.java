package io.piboard.sync.alm.jira;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSiteConfig;
import io.piboard.jira.JiraSites;
import io.piboard.jira.auth.AuthorizationText;
import io.piboard.secrets.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;

/** The Jira of a connection, with its credentials opened only for the moment of a request. */
@ApplicationScoped
class ConnectedSites {

    private final JiraSites sites;
    private final KeyRing keys;

    ConnectedSites(JiraSites sites, KeysConfig config) {
        this.sites = sites;
        this.keys = KeyRing.fromBase64("sync", config.sync());
    }

    JiraSite of(ConnectionChanged connection) {
        return sites.site(new JiraSiteConfig(
                connection.connection(),
                connection.apiUrl(),
                connection.kind(),
                AuthorizationText.login(() -> authorization(connection))));
    }

    private String authorization(ConnectionChanged connection) {
        return keys.open(connection.credentials(), connection.organisation(), connection.connection());
    }
}
