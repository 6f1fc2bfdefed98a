package io.piboard.metadata.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A complete {@code Authorization} header value that follows from credentials.
 *
 * @param expiresAt {@code null} when it lasts until somebody revokes it
 */
public record Authorization(String header, Instant expiresAt) {

    private static final Duration SOONEST = Duration.ofSeconds(30);

    /** After two thirds of what is left, so that a token address may be away for a while; empty for what does not expire. */
    public Optional<Duration> renewAfter(Instant now) {
        return Optional.ofNullable(expiresAt)
                .map(end -> Duration.between(now, end).multipliedBy(2).dividedBy(3))
                .map(wait -> wait.compareTo(SOONEST) < 0 ? SOONEST : wait);
    }

    @Override
    public String toString() {
        return "Authorization[hidden, expires " + expiresAt + "]";
    }
}
