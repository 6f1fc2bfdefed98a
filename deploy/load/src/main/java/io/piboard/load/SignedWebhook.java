package io.piboard.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One delivery, signed as Jira signs.
 *
 * @param path below the service's address
 * @param signature value of {@value #SIGNATURE}
 */
public record SignedWebhook(String path, String signature, byte[] body) {

    public static final String SIGNATURE = "X-Hub-Signature";

    /** The same over all tries of one delivery. */
    public static final String IDENTIFIER = "X-Atlassian-Webhook-Identifier";

    public static final String CONTENT_TYPE = "application/json";

    private static final String ALGORITHM = "HmacSHA256";

    /** Code of its own: a mistake of ingest's must not be made here, too. */
    static SignedWebhook of(String path, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return new SignedWebhook(path, "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)), body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
