package io.piboard.metadata.connection;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A connection as an admin sees it: without any secret.
 *
 * @param previousSecretUntil the webhook secret before is taken, too; {@code null} when there is but one
 * @param fields which Jira field plays which part, as the site was found to be
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
        Instant previousSecretUntil,
        Map<FieldRole, String> fields) {

    /** What to enter in Jira so that its changes reach us. */
    public record Webhook(String url, List<String> events, String jql) {}
}
