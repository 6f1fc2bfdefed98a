package io.piboard.ingest.jira;

import io.piboard.ingest.connection.KnownConnection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** A body that has come whole, read as the resource reads one. */
final class SignedBody {

    private SignedBody() {}

    static JiraDelivery read(byte[] body, String identifier, KnownConnection connection) {
        try {
            Proof unasked = WebhookSignature.of(connection.secrets(), List.of());
            return JiraDelivery.read(
                    new WatchedBody(new ByteArrayInputStream(body), unasked, identifier != null),
                    identifier,
                    connection);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
