package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.Version;
import io.piboard.ingest.connection.KnownConnections;
import io.piboard.ingest.jira.JiraSigner;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers send to a public port: framing that two readers read in two ways, bombs, lies about themselves. */
@QuarkusTest
@WithTestResource(IngestSuite.class)
class HostileRequestIT {

    /** Most are over sooner: the server hangs up. */
    private static final int SILENCE = 2_000;

    private static final byte[] BODY =
            "{\"webhookEvent\":\"jira:issue_deleted\",\"issue\":{\"id\":\"1\"}}".getBytes(UTF_8);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    KeyRing keys;

    @Inject
    Config config;

    @Inject
    KnownConnections connections;

    private ConnectedJira jira;

    @BeforeEach
    void aConnectionIsKnown() {
        jira = ConnectedJira.known(bootstrapServers, keys, connections);
    }

    /** The first request is ambiguous; hidden in what may be its body stands a second one, properly signed. */
    static Stream<Arguments> smuggling() {
        return Stream.of(
                Arguments.of("CL and TE", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("TE and CL", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                Arguments.of("TE twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
                Arguments.of("TE list", "Transfer-Encoding: identity, chunked, identity\r\n\r\n0\r\n\r\n"),
                Arguments.of("TE unknown", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("TE tab", "Transfer-Encoding:\tchunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                Arguments.of("TE vertical tab", "Transfer-Encoding: \013chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                Arguments.of("TE upper case", "Transfer-Encoding: CHUNKED\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        "space before the colon", "Transfer-Encoding : chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                Arguments.of("folded line", "Transfer-Encoding:\r\n chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        "folded value", "X-A: b\r\n Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                Arguments.of("LF only", "Content-Length: 4\nTransfer-Encoding: chunked\n\n0\r\n\r\n"),
                Arguments.of("CL twice", "Content-Length: 5\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                Arguments.of("CL list", "Content-Length: 5, 4\r\n\r\n0\r\n\r\n"),
                Arguments.of("CL plus", "Content-Length: +5\r\n\r\n0\r\n\r\n"),
                Arguments.of("CL minus", "Content-Length: -5\r\n\r\n0\r\n\r\n"),
                Arguments.of("CL hex", "Content-Length: 0x5\r\n\r\n0\r\n\r\n"),
                Arguments.of("CL too large", "Content-Length: 99999999999999999999\r\n\r\n0\r\n\r\n"),
                Arguments.of("chunk size minus", "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n"),
                Arguments.of("chunk size 0x", "Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n"),
                Arguments.of("chunk size overflow", "Transfer-Encoding: chunked\r\n\r\n100000000000000000\r\n\r\n"),
                Arguments.of("chunk extension in quotes", "Transfer-Encoding: chunked\r\n\r\n0;a=\"\r\n\r\n"),
                Arguments.of("chunk extension with LF", "Transfer-Encoding: chunked\r\n\r\n0;\n\r\n\r\n"),
                Arguments.of("chunk without CRLF", "Transfer-Encoding: chunked\r\n\r\n1\r\nZZ0\r\n\r\n"),
                Arguments.of("NUL in a name", "Trans\0fer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smuggling")
    void noSecondRequestIsFoundInTheFirst(String what, String rest) throws IOException {
        // given
        String carrier = "POST " + jira.path() + " HTTP/1.1\r\nHost: ingest\r\nX-Hub-Signature: sha256="
                + "0".repeat(64) + "\r\n" + rest;

        // when
        List<Integer> statuses = RawRequest.statuses(RestAssured.port, SILENCE, carrier.getBytes(ISO_8859_1), hidden());

        // then
        assertThat(statuses).doesNotContain(200).hasSizeLessThanOrEqualTo(1);
        assertThat(statuses).allMatch(status -> status >= 400 && status < 500);
        assertThat(jira.issueRecords()).isEmpty();
    }

    /** What the smuggled one would have been, had it come by itself: the test above would see it. */
    @Test
    void byItselfTheHiddenRequestIsTaken() throws IOException {
        assertThat(RawRequest.statuses(RestAssured.port, SILENCE, hidden())).containsExactly(200);
        assertThat(jira.issueRecords()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"gzip", "GZIP", "deflate", "br", "'gzip, identity'", "x-unknown"})
    void aCompressedBodyIsNotUnpacked(String encoding) throws IOException {
        // given
        byte[] bomb = gzipped(new byte[50_000_000]);

        // when
        HttpResponse<String> answer = ConnectedJira.sendNow(jira.signed(bomb).header("Content-Encoding", encoding));

        // then
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:piboard:problem:webhook-encoded");
    }

    @Test
    void inChunksTwentyFiveMegabytesAreTaken() {
        assertThat(ConnectedJira.sendNow(chunked(padded((int) IngestConfig.LARGEST_BODY)))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"1001", "100000"})
    void nestingWithoutEndIsNoWebhook(int depth) {
        byte[] body = ("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}").getBytes(UTF_8);
        HttpResponse<String> answer = ConnectedJira.sendNow(jira.signed(body));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("[", "Exception");
    }

    @Test
    void headersWithoutEndAreCutOff() throws IOException {
        byte[] head = ("POST " + jira.path() + " HTTP/1.1\r\nHost: ingest\r\nX-A: " + "a".repeat(20_000) + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        assertThat(RawRequest.statuses(RestAssured.port, SILENCE, head)).containsExactly(431);
        byte[] line = ("POST /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: ingest\r\n\r\n").getBytes(ISO_8859_1);
        assertThat(RawRequest.statuses(RestAssured.port, SILENCE, line)).containsExactly(414);
    }

    @Test
    void http2IsNotSpoken() throws IOException {
        byte[] preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0".getBytes(ISO_8859_1);
        assertThat(RawRequest.statuses(RestAssured.port, SILENCE, preface)).doesNotContain(200);
        byte[] upgrade = ("POST " + jira.path()
                        + " HTTP/1.1\r\nHost: ingest\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nContent-Length: 0\r\n\r\n")
                .getBytes(ISO_8859_1);
        assertThat(RawRequest.statuses(RestAssured.port, SILENCE, upgrade)).containsExactly(401);
    }

    /** Whose places a delivery takes is decided by its address alone; what it says of itself changes no answer. */
    @Test
    void forwardedHeadersAreNotBelieved() {
        // when
        HttpResponse<String> answer = ConnectedJira.sendNow(jira.request(jira.path(), BODY)
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.7;host=evil.example;proto=https"));

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body() + answer.headers().map()).doesNotContain("evil", "203.0.113.7", "https:");
    }

    @Test
    void theServerIsNarrow() {
        assertThat(config.getValue("quarkus.http.http2", Boolean.class)).isFalse();
        assertThat(config.getValue("quarkus.http.enable-decompression", Boolean.class))
                .isFalse();
        assertThat(config.getValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class))
                .isFalse();
        assertThat(config.getOptionalValue("quarkus.http.proxy.trusted-proxies", String.class))
                .isEmpty();
        assertThat(config.getValue("quarkus.http.limits.max-connections", Integer.class))
                .isBetween(100, 10_000);
        assertThat(config.getValue("quarkus.http.idle-timeout", String.class)).isEqualTo("25s");
        assertThat(config.getValue("quarkus.management.enabled", Boolean.class)).isTrue();
    }

    @Test
    void nettyIsNotOneOfTheOldOnes() {
        assertThat(Version.identify().values())
                .filteredOn(version -> version.artifactId().startsWith("netty-codec"))
                .isNotEmpty()
                .allSatisfy(version -> {
                    String[] numbers = version.artifactVersion().split("\\.");
                    assertThat(numbers[0] + "." + numbers[1]).isEqualTo("4.1");
                    assertThat(Integer.parseInt(numbers[2])).isGreaterThanOrEqualTo(133);
                });
    }

    private byte[] hidden() {
        String head = "POST " + jira.path() + " HTTP/1.1\r\nHost: ingest\r\nX-Hub-Signature: "
                + JiraSigner.sign(ConnectedJira.SECRET, BODY) + "\r\nConnection: close\r\nContent-Length: "
                + BODY.length + "\r\n\r\n";
        return (head + new String(BODY, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private java.net.http.HttpRequest.Builder chunked(byte[] body) {
        return jira.signed(body).POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] padded(int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) ' ');
        System.arraycopy(BODY, 0, body, 0, BODY.length);
        return body;
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
