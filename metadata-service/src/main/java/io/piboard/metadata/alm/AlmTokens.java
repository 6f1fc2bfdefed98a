package io.piboard.metadata.alm;

import java.time.Instant;

/**
 * What a person's consent brought.
 *
 * @param expiresAt {@code null} if it lasts until somebody revokes it
 * @param refreshToken {@code null} where there is none; works once
 */
public record AlmTokens(String accessToken, Instant expiresAt, String refreshToken) {

    @Override
    public String toString() {
        return "AlmTokens[hidden, expires " + expiresAt + "]";
    }
}
