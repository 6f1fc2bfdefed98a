package io.piboard.jirasim.auth;

import io.piboard.jirasim.kind.JiraKind;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The apps this Jira knows; one is there from the start, others are registered by the control API. */
final class OAuthApps {

    private static final Set<URI> LOOPBACK = Set.of(URI.create("http://127.0.0.1/*"), URI.create("http://localhost/*"));
    private static final Set<String> SERVER_SCOPES = Set.of("READ", "WRITE", "ADMIN", "SYSTEM_ADMIN");

    private final Map<String, OAuthApp> apps = new LinkedHashMap<>();

    OAuthApps(JiraKind kind, EndpointScopes table) {
        Set<String> scopes = kind.cloud() ? table.everyScope() : SERVER_SCOPES;
        put(new OAuthApp("piboard-app", "piboard-app-secret", LOOPBACK, scopes));
    }

    void put(OAuthApp app) {
        apps.put(app.id(), app);
    }

    Optional<OAuthApp> app(String id) {
        return Optional.ofNullable(apps.get(id));
    }

    Optional<OAuthApp> app(String id, String secret) {
        return app(id).filter(app -> app.secret().equals(secret));
    }
}
