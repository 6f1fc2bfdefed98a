package io.piboard.metadata.connection;

import io.piboard.metadata.connection.ConnectionView.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Shows connections to admins. */
@ApplicationScoped
class ConnectionViews {

    private static final List<String> EVENTS = List.of(
            "jira:issue_created",
            "jira:issue_updated",
            "jira:issue_deleted",
            "issuelink_created",
            "issuelink_deleted",
            "sprint_created",
            "sprint_updated",
            "sprint_started",
            "sprint_closed",
            "sprint_deleted",
            "project_updated",
            "project_deleted");

    private final ConnectionConfig config;

    ConnectionViews(ConnectionConfig config) {
        this.config = config;
    }

    ConnectionView view(Connection connection) {
        return new ConnectionView(
                connection.id(),
                connection.name(),
                connection.kind(),
                connection.state(),
                URI.create(connection.siteUrl()),
                URI.create(connection.apiUrl()),
                connection.scopeJql(),
                connection.projectKeys(),
                new Webhook(config.webhookUrl(connection.id()), EVENTS, connection.scopeJql()),
                connection.previousSecretUntil(),
                connection.fields());
    }
}
