package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Jira does: bodies as captured, signed with a code of their own. */
final class JiraSide {

    private JiraSide() {}

    static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] capture(String name) {
        try (var file = JiraSide.class.getResourceAsStream("/captures/" + name + ".json")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
