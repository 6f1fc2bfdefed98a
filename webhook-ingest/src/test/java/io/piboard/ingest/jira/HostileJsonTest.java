package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.ingest.connection.KnownConnection;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that no Jira writes is refused, wherever in the body it stands, and never with anything but the one exception (S16). */
class HostileJsonTest {

    private static final KnownConnection ACME =
            new KnownConnection(new UUID(0, 1), new UUID(0, 2), 1, List.of("secret"), Map.of(), 1);

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("depth 1 001", nested(1_001)),
                Arguments.of("depth 100 000", nested(100_000)),
                Arguments.of("depth 100 000 of objects", "{\"a\":".repeat(100_000)),
                Arguments.of("10 000 digits", "{\"a\":" + "9".repeat(10_000) + "}"),
                Arguments.of("10 000 digits behind the point", "{\"a\":0." + "9".repeat(10_000) + "}"),
                Arguments.of("1 M keys", "{\"a\":" + keys(1_000_000) + "}"),
                Arguments.of("1 M keys at the top", keys(1_000_000)),
                Arguments.of("equal keys at the top", "{\"issue\":{\"id\":\"1\"},\"issue\":{\"id\":\"2\"}}"),
                Arguments.of("equal keys, one escaped", "{\"id\":1,\"\\u0069d\":2}"),
                Arguments.of("equal keys in what is skipped", "{\"a\":[{\"b\":1,\"b\":2}]}"),
                Arguments.of("equal keys in the fields", updated("\"summary\":\"a\",\"summary\":\"b\"")),
                Arguments.of("lone high surrogate", updated("\"summary\":\"\\ud83d\"")),
                Arguments.of("lone low surrogate", updated("\"summary\":\"\\ude00\"")),
                Arguments.of("NUL, escaped", updated("\"summary\":\"a\\u0000b\"")),
                Arguments.of("NUL, raw", "{\"a\":\"\0\"}"),
                Arguments.of("BOM", "\ufeff{}"),
                Arguments.of("huge exponent", updated("\"customfield_10016\":1e999999999")),
                Arguments.of("huge negative exponent", "{\"a\":[1E-999999999]}"),
                Arguments.of("huge exponent in what is skipped", "{\"a\":{\"b\":1e+1000}}"),
                Arguments.of("a time out of all bounds", "{\"timestamp\":99999999999999999999}"),
                Arguments.of("not a number", "{\"a\":NaN}"),
                Arguments.of("a comment", "{/* */}"),
                Arguments.of("single quotes", "{'a':1}"),
                Arguments.of("a comma at the end", "{\"a\":1,}"),
                Arguments.of("a key of 100 000 letters", "{\"" + "k".repeat(100_000) + "\":1}"),
                Arguments.of("an event of 200 000 letters", "{\"webhookEvent\":\"" + "e".repeat(200_000) + "\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void itIsRefused(String what, String body) {
        assertThatThrownBy(() -> read(body.getBytes(UTF_8)))
                .isExactlyInstanceOf(UnreadableDeliveryException.class)
                .hasNoCause();
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThatThrownBy(() -> read("{\"a\":1}".getBytes(UTF_16LE)))
                .isExactlyInstanceOf(UnreadableDeliveryException.class);
    }

    /** The parser pads short names with such bytes. */
    @Test
    void aByteThatIsInNoUtf8IsRefused() {
        byte[] body = "{\"webhookEvent\":\"jira:issue_deleted\",\"issue\":{\"?id\":\"1\"}}".getBytes(UTF_8);
        body[new String(body, UTF_8).indexOf('?')] = (byte) 0xff;
        WebhookSignature proof = WebhookSignature.of(ACME.secrets(), List.of(JiraSigner.sign("secret", body)));

        Received received = new DeliveryReader(ACME, proof, "d-1").read(new ByteArrayInputStream(body));

        assertThat(received).isEqualTo(new Received.Unreadable("not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1e100}", "{\"a\":\"\\ud83d\\ude00\"}", "{\"a\":1.5E-3,\"b\":{\"a\":1}}"})
    void whatOnlyLooksLikeItIsRead(String body) {
        assertThat(read(body.getBytes(UTF_8)).isIgnored()).isTrue();
    }

    @Test
    void anEmojiInASummaryIsKept() {
        assertThat(read(updated("\"summary\":\"Ship it \\ud83d\\ude00\"").getBytes(UTF_8))
                        .issues()
                        .getFirst()
                        .snapshot()
                        .fields()
                        .get("summary")
                        .text())
                .isEqualTo("Ship it \ud83d\ude00");
    }

    private static String updated(String fields) {
        return "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"1\",\"fields\":{"
                + "\"updated\":\"2026-10-07T10:00:00.100Z\"," + fields + "}}}";
    }

    private static String nested(int depth) {
        return "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    private static String keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(key -> "\"k" + key + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static JiraDelivery read(byte[] body) {
        return SignedBody.read(body, "d-1", ACME);
    }
}
