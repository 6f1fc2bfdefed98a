package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.piboard.fuzz.Check;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A header is believed exactly if it is the true one, to the letter. */
public final class SignatureCheck implements Check {

    private static final String SECRET = "the secret of the webhook";
    private static final String METHOD = "sha256=";
    private static final int HEADER = 71;

    /** First byte: what is made of the true header. Second: where. Third: by what. The rest: the body, or all of the header. */
    @Override
    public void check(byte[] input) {
        if (input.length < 3) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 3, input.length);
        String truth = header(SECRET, rest);
        String header = switch (input[0] & 7) {
            case 0 -> truth;
            case 1 -> changed(truth, input[1] & 0xff, (char) (input[2] & 0xff));
            case 2 -> truth.substring(0, (input[1] & 0xff) % (HEADER + 1));
            case 3 -> truth + (char) input[2];
            case 4 -> METHOD + truth.substring(METHOD.length()).toUpperCase(Locale.ROOT);
            case 5 -> truth.toUpperCase(Locale.ROOT);
            case 6 -> new String(rest, UTF_8);
            default -> new String(rest, ISO_8859_1);
        };
        boolean believed = WebhookSignature.matches(SECRET, rest, header);
        if (believed != header.equals(truth)) {
            throw new AssertionError((believed ? "believed: " : "not believed: ") + header);
        }
    }

    private static String changed(String header, int where, char by) {
        int at = where % HEADER;
        return header.substring(0, at) + by + header.substring(at + 1);
    }

    /** By other means than the code that is checked. */
    static String header(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return METHOD + "%064x".formatted(new BigInteger(1, mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
