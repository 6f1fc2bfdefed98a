package io.piboard.metadata.catalog;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether what we show is what Jira has, as far as we know. Of what is fresh it says no more than that, so that an answer
 * stays the same, and its ETag with it, over looks that bring nothing new.
 *
 * @param readAt when what is stale was read; {@code null} if it is fresh or was never read
 * @param reason {@code null} if it is fresh
 */
record Freshness(boolean stale, Instant readAt, StaleReason reason) {

    private static final Freshness FRESH = new Freshness(false, null, null);

    /** @param failure why the last look failed; {@code null} if it did not */
    static Freshness of(EntryState entry, StaleReason failure, Instant now, Duration staleAfter) {
        if (entry.missingSince() != null) {
            return new Freshness(true, entry.readAt(), StaleReason.GONE_OR_HIDDEN);
        }
        if (failure != null) {
            return new Freshness(true, entry.readAt(), failure);
        }
        if (entry.readAt() == null) {
            return new Freshness(true, null, StaleReason.NOT_READ_YET);
        }
        return Duration.between(entry.readAt(), now).compareTo(staleAfter) > 0
                ? new Freshness(true, entry.readAt(), StaleReason.OVERDUE)
                : FRESH;
    }
}
