package io.piboard.metadata.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a connection's webhook.
 *
 * @param externalId the site's id of the one that we registered; {@code null} if we did not
 * @param missedSince first change of the present run of which no webhook came; {@code null} if none was missed
 */
record KnownWebhook(String externalId, Instant expiresAt, Instant missedSince, Instant missedAt, long missed) {

    static final KnownWebhook NONE = new KnownWebhook(null, null, null, null, 0);

    /** The net finds a single lost delivery, too: only lately missed ones are worth a word. */
    private static final Duration LATELY = Duration.ofHours(1);

    boolean isOurs() {
        return externalId != null;
    }

    boolean isMissing(Instant now) {
        return missedAt != null && missedAt.plus(LATELY).isAfter(now);
    }
}
