package io.piboard.metadata.alm;

import io.piboard.contracts.connection.JiraKind;
import java.net.URI;
import java.util.UUID;

/**
 * Where a connection leads, and as whom.
 *
 * @param kind which Jira it is; {@code null} before it was asked
 * @param authorization a complete {@code Authorization} header value
 */
public record AlmSite(UUID connection, URI apiUrl, JiraKind kind, String authorization) {

    public AlmSite ofKind(JiraKind known) {
        return new AlmSite(connection, apiUrl, known, authorization);
    }

    /** The same site with another {@code Authorization} header value. */
    public AlmSite as(String other) {
        return new AlmSite(connection, apiUrl, kind, other);
    }

    @Override
    public String toString() {
        return "AlmSite[" + connection + ", " + apiUrl + "]";
    }
}
