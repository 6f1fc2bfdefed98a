package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a body was signed with the connection's secret: {@code X-Hub-Signature: sha256=<hex of the HMAC>}. */
final class WebhookSignature {

    static final String HEADER = "X-Hub-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String METHOD = "sha256=";
    private static final int HEADER_LENGTH = METHOD.length() + 64;

    private WebhookSignature() {}

    /** False for anything that is not exactly such a header, whatever it is. */
    static boolean matches(String secret, byte[] body, String header) {
        if (secret.isEmpty() || header == null || header.length() != HEADER_LENGTH || !header.startsWith(METHOD)) {
            return false;
        }
        // in constant time: how long the comparison takes must not tell how much of it was right
        return MessageDigest.isEqual(hmac(secret, body), claimed(header));
    }

    /** Whether an address held the secret; in constant time, as above. */
    static boolean isSecret(String secret, String given) {
        return !secret.isEmpty() && MessageDigest.isEqual(secret.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static byte[] claimed(String header) {
        try {
            return HexFormat.of().parseHex(header, METHOD.length(), HEADER_LENGTH);
        } catch (IllegalArgumentException noHex) {
            return new byte[0];
        }
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            // a Mac holds state: one per call, never shared
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
