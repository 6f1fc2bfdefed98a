package io.piboard.ingest.gate;

import io.piboard.ingest.connection.KnownConnections;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Which connection an address is of: the only thing about a request that decides whose places it takes. */
@Singleton
class ClaimedConnection {

    private static final String DELIVERIES = "/webhooks/jira/";
    private static final int END = DELIVERIES.length() + 36;

    private final KnownConnections connections;

    ClaimedConnection(KnownConnections connections) {
        this.connections = connections;
    }

    UUID by(String path) {
        return isAddress(path) ? known(path.substring(DELIVERIES.length(), END)) : Admission.NOBODY;
    }

    /** One connection in its canonical length, and perhaps a secret behind it. */
    private static boolean isAddress(String path) {
        return path.startsWith(DELIVERIES) && (path.length() == END || path.length() > END && path.charAt(END) == '/');
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
