package io.piboard.ingest.jira;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that names a delivery where Jira does not. */
final class Hash {

    private Hash() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
