package io.piboard.metadata.catalog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** An answer, ready to be sent; its tag follows from its bytes, so all replicas give the same. */
record CatalogPage(byte[] body, String tag) {

    private static final int TAG_BYTES = 18;

    static CatalogPage of(byte[] body) {
        return new CatalogPage(body, tag(body));
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().encodeToString(java.util.Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
