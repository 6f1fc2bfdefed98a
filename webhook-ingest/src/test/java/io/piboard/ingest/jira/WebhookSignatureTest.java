package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The test vector is Atlassian's own: https://developer.atlassian.com/cloud/jira/platform/webhooks/ */
class WebhookSignatureTest {

    private static final String SECRET = "It's a Secret to Everybody";
    private static final byte[] BODY = "Hello World!".getBytes(UTF_8);
    private static final String HEX = "a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9";
    private static final String HEADER = "sha256=" + HEX;

    @Test
    void theDocumentedVectorMatches() {
        assertThat(WebhookSignature.matches(SECRET, BODY, HEADER)).isTrue();
    }

    @Test
    void upperCaseHexDoesNotMatch() {
        assertThat(WebhookSignature.matches(SECRET, BODY, "sha256=" + HEX.toUpperCase(Locale.ROOT)))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha256=",
                HEX,
                "sha1=" + HEX,
                "SHA256=" + HEX,
                "sha512=" + HEX,
                " " + HEADER,
                HEADER + " ",
                HEADER + "00",
                "sha256=g4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9",
                "sha256=\u0661\u0661771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263",
                "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c"
            })
    void anythingElseDoesNot(String header) {
        assertThat(WebhookSignature.matches(SECRET, BODY, header)).isFalse();
    }

    @Test
    void everyChangedDigitIsNoticed() {
        for (int at = "sha256=".length(); at < HEADER.length(); at++) {
            char other = HEADER.charAt(at) == '0' ? '1' : '0';
            String forged = HEADER.substring(0, at) + other + HEADER.substring(at + 1);
            assertThat(WebhookSignature.matches(SECRET, BODY, forged)).isFalse();
        }
    }

    @Test
    void anotherSecretOrBodyDoesNotMatch() {
        assertThat(WebhookSignature.matches(SECRET + " ", BODY, HEADER)).isFalse();
        assertThat(WebhookSignature.matches(SECRET, "Hello World? ".getBytes(UTF_8), HEADER))
                .isFalse();
    }

    @Test
    void anEmptySecretMatchesNothing() {
        assertThat(WebhookSignature.matches("", BODY, HEADER)).isFalse();
    }
}
