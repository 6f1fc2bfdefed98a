package io.piboard.ingest.gate;

import io.piboard.ingest.connection.KnownConnections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which connection an address is of: the only thing about a request that decides whose places it takes. */
@ApplicationScoped
class ClaimedConnection {

    private static final Pattern ADDRESS = Pattern.compile("/webhooks/jira/([0-9a-fA-F-]{36})(/.*)?");

    private final KnownConnections connections;

    ClaimedConnection(KnownConnections connections) {
        this.connections = connections;
    }

    UUID by(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches() ? known(address.group(1)) : Admission.NOBODY;
    }

    private UUID known(String text) {
        try {
            UUID connection = UUID.fromString(text);
            return connections.find(connection).isPresent() ? connection : Admission.NOBODY;
        } catch (IllegalArgumentException noUuid) {
            return Admission.NOBODY;
        }
    }
}
