package io.piboard.metadata.connection;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.JiraKind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A connection as an admin sees it: without any secret.
 *
 * @param previousSecretUntil the webhook secret before is taken, too; {@code null} when there is but one
 */
public record ConnectionView(
        UUID id,
        String name,
        JiraKind kind,
        ConnectionState state,
        URI siteUrl,
        URI apiUrl,
        String scopeJql,
        List<String> projects,
        Webhook webhook,
        Instant previousSecretUntil) {

    /** What to enter in Jira so that its changes reach us. */
    public record Webhook(String url, List<String> events, String jql) {}
}
