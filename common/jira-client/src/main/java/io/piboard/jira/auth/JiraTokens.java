package io.piboard.jira.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * An access token and what renews it.
 *
 * @param expiresAt {@code null} when nobody said
 * @param refreshToken {@code null} where the next one is fetched without it
 */
public record JiraTokens(String accessToken, Instant expiresAt, String refreshToken) {

    /** Before the first one was fetched. */
    public static final JiraTokens NONE = new JiraTokens("", Instant.EPOCH, null);

    /** A request that is on its way must still arrive in time. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    public boolean isFresh(Instant now) {
        return !accessToken.isEmpty() && (expiresAt == null || now.plus(MARGIN).isBefore(expiresAt));
    }

    String header() {
        return "Bearer " + accessToken;
    }

    @Override
    public String toString() {
        return "JiraTokens[hidden, expires " + expiresAt + "]";
    }
}
