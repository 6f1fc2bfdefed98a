package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Jira does: signs bodies, and makes the tokens of an app's webhooks, with a code of its own. */
public final class JiraSigner {

    private JiraSigner() {}

    public static String sign(String secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(hmac("HmacSHA256", secret, body));
    }

    /** As Cloud makes it: who the app is, from when, until when. */
    public static String token(String secret, long from, long until) {
        return token(secret, "{\"alg\":\"HS256\",\"typ\":\"JWT\"}", claims(from, until), "HmacSHA256");
    }

    public static String claims(long from, long until) {
        return "{\"iss\":\"app-1\",\"iat\":" + from + ",\"exp\":" + until + "}";
    }

    public static String token(String secret, String header, String claims, String algorithm) {
        String signed = base64(header.getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        return signed + "." + base64(hmac(algorithm, secret, signed.getBytes(UTF_8)));
    }

    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hmac(String algorithm, String secret, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
