package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a body was signed with one of the connection's secrets: {@code X-Hub-Signature: sha256=<lower case hex of the HMAC>}. */
final class WebhookSignature implements Proof {

    static final String HEADER = "X-Hub-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String METHOD = "sha256=";

    /** As Jira writes them, to the letter. */
    private static final HexFormat HEX = HexFormat.of();

    private static final int DIGITS = 64;

    private static final byte[] NONE = {};

    private final byte[] claimed;
    private final List<Mac> expected;

    private WebhookSignature(byte[] claimed, List<Mac> expected) {
        this.claimed = claimed;
        this.expected = expected;
    }

    /**
     * Of a body that is still to be seen.
     *
     * @param headers as many as there were; Jira sends one
     */
    static WebhookSignature of(List<String> secrets, List<String> headers) {
        return new WebhookSignature(headers.size() == 1 ? claimed(headers.getFirst()) : NONE, hmacs(secrets));
    }

    /** Of a body that is there; false for anything that is not exactly such a header. */
    static boolean matches(String secret, byte[] body, String header) {
        WebhookSignature signature = of(List.of(secret), header == null ? List.of() : List.of(header));
        signature.sees(body, 0, body.length);
        return signature.holds();
    }

    /** Whether an address held one of the secrets; in constant time, too. */
    static boolean isSecret(List<String> secrets, String given) {
        boolean right = false;
        for (String secret : secrets) {
            right |= !secret.isEmpty() & MessageDigest.isEqual(secret.getBytes(UTF_8), given.getBytes(UTF_8));
        }
        return right;
    }

    @Override
    public boolean isPossible() {
        return claimed.length > 0;
    }

    @Override
    public void sees(byte[] bytes, int from, int length) {
        for (Mac mac : expected) {
            mac.update(bytes, from, length);
        }
    }

    /** In constant time: how long the comparison takes must not tell how much of it was right. */
    @Override
    public boolean holds() {
        boolean right = false;
        for (Mac mac : expected) {
            right |= MessageDigest.isEqual(mac.doFinal(), claimed);
        }
        return right;
    }

    @Override
    public boolean coversBody() {
        return true;
    }

    /** The hash of the signature, which is one of the body; the signature itself goes no further. */
    @Override
    public Optional<String> bodyName() {
        return Optional.of(HEX.formatHex(Hash.sha256().digest(claimed)));
    }

    private static byte[] claimed(String header) {
        if (header.length() != METHOD.length() + DIGITS || !header.startsWith(METHOD)) {
            return NONE;
        }
        for (int at = METHOD.length(); at < header.length(); at++) {
            if (!isLowerHex(header.charAt(at))) {
                return NONE;
            }
        }
        return HEX.parseHex(header, METHOD.length(), header.length());
    }

    private static boolean isLowerHex(char digit) {
        return digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
    }

    private static List<Mac> hmacs(List<String> secrets) {
        List<Mac> hmacs = new ArrayList<>(secrets.size());
        for (String secret : secrets) {
            if (!secret.isEmpty()) {
                hmacs.add(hmac(secret));
            }
        }
        return hmacs;
    }

    private static Mac hmac(String secret) {
        try {
            // a Mac holds state: one per body, never shared
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
