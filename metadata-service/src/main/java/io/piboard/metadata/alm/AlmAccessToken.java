package io.piboard.metadata.alm;

import java.time.Instant;

/** A short-lived proof of who we are. */
public record AlmAccessToken(String value, Instant expiresAt) {

    @Override
    public String toString() {
        return "AlmAccessToken[hidden, expires " + expiresAt + "]";
    }
}
