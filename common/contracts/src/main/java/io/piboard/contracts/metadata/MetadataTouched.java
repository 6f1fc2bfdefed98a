package io.piboard.contracts.metadata;

import java.time.Instant;
import java.util.UUID;

/**
 * Something other than an issue may have changed at a Jira site: metadata-service looks again.
 *
 * @param subject what it is about, e.g. {@code sprint/37} or {@code project/10000}
 */
public record MetadataTouched(UUID organisation, UUID connection, String event, String subject, Instant eventAt) {

    /** The sweep of sync-service found a change of which no webhook had come. */
    public static final String WEBHOOK_MISSED = "webhook-missed";

    /** Jira refused a write as if a permission were missing; the subject is the project. */
    public static final String PERMISSION_REFUSED = "permission-refused";
}
