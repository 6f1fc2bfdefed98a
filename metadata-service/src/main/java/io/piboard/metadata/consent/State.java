package io.piboard.metadata.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** What comes back with the person and cannot be guessed (RFC 6749, 10.12); stored as a digest only. */
record State(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** Begins with the connection, so that the page to which the person comes back knows which one it is. */
    static State fresh(UUID connection) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new State(
                connection + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "State[hidden]";
    }
}
