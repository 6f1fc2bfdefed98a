package io.piboard.sync.alm;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Connections for tests, each with an id of its own. */
public final class AlmConnections {

    private AlmConnections() {}

    public static ConnectionChanged cloud(String scopeJql) {
        return new ConnectionChanged(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "Acme",
                JiraKind.CLOUD,
                URI.create("https://acme.example"),
                URI.create("https://acme.example"),
                ConnectionState.ACTIVE,
                scopeJql,
                Map.of(FieldRole.STORY_POINTS, "customfield_10035", FieldRole.SPRINT, "customfield_10020"),
                1,
                null,
                null);
    }
}
