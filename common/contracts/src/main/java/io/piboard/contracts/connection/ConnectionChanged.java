package io.piboard.contracts.connection;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/**
 * The present state of one connection, on the compacted topic {@code connection.v1}; metadata-service writes it.
 *
 * @param version rises with each change; a reader drops what is older
 * @param apiUrl where REST calls go (site or gateway), without a trailing slash
 * @param siteUrl where people open issues in a browser
 * @param scopeJql bounds webhooks, import, re-sync and sweep alike; never empty
 * @param fields which Jira field id plays which role, e.g. {@code STORY_POINTS -> customfield_10016}
 * @param fieldsVersion rises when {@code fields} changes; a visit pins it
 * @param webhookSecret opened by webhook-ingest alone
 * @param credentials opened by sync-service alone: a complete {@code Authorization} header value, or what signs each
 *     request in its place (OAuth 1.0a; the form is jira-client's)
 * @param previousWebhookSecret while the secret is being changed in Jira, the one before is taken too; else {@code null}
 * @param appSecret signs the deliveries of webhooks that an app registers on Cloud; opened by webhook-ingest alone;
 *     {@code null} for all other accounts
 */
public record ConnectionChanged(
        UUID organisation,
        UUID connection,
        long version,
        String name,
        JiraKind kind,
        URI apiUrl,
        URI siteUrl,
        ConnectionState state,
        String scopeJql,
        Map<FieldRole, String> fields,
        long fieldsVersion,
        SealedText webhookSecret,
        SealedText credentials,
        SealedText previousWebhookSecret,
        SealedText appSecret) {

    /** One whose secret is not being changed, and that is no app. */
    public ConnectionChanged(
            UUID organisation,
            UUID connection,
            long version,
            String name,
            JiraKind kind,
            URI apiUrl,
            URI siteUrl,
            ConnectionState state,
            String scopeJql,
            Map<FieldRole, String> fields,
            long fieldsVersion,
            SealedText webhookSecret,
            SealedText credentials) {
        this(
                organisation,
                connection,
                version,
                name,
                kind,
                apiUrl,
                siteUrl,
                state,
                scopeJql,
                fields,
                fieldsVersion,
                webhookSecret,
                credentials,
                null,
                null);
    }
}
