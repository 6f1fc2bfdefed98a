package io.piboard.sync.alm.jira;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSiteConfig;
import io.piboard.jira.JiraSites;
import io.piboard.secrets.KeyRing;
import io.smallrye.mutiny.Uni;
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
                connection.connection(), connection.apiUrl(), connection.kind(), () -> authorization(connection)));
    }

    private Uni<String> authorization(ConnectionChanged connection) {
        return Uni.createFrom()
                .item(() -> keys.open(connection.credentials(), connection.organisation(), connection.connection()));
    }
}
