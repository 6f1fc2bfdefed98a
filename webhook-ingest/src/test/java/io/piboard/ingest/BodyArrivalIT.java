package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.ingest.connection.KnownConnections;
import io.piboard.ingest.jira.JiraSigner;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However a body comes, all of it is read, once, and nothing behind it. */
@QuarkusTest
@WithTestResource(IngestSuite.class)
class BodyArrivalIT {

    private static final int SILENCE = 2_000;
    private static final String BODY = "{\"webhookEvent\":\"jira:issue_deleted\",\"issue\":{\"id\":\"1\"}}";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    KeyRing keys;

    @Inject
    KnownConnections connections;

    private ConnectedJira jira;

    @BeforeEach
    void aConnectionIsKnown() {
        jira = ConnectedJira.known(bootstrapServers, keys, connections);
    }

    @Test
    void byteByByte() throws IOException {
        String[] bytes = (signed(BODY) + length(BODY) + BODY).split("");

        assertThat(statuses(bytes)).containsExactly(200);
        assertThat(jira.issueRecords()).hasSize(1);
    }

    @Test
    void oneBehindTheOther() throws IOException {
        String delivery = signed(BODY) + length(BODY) + BODY;

        assertThat(statuses(delivery + delivery + delivery)).containsExactly(200, 200, 200);
        assertThat(jira.issueRecords()).hasSize(3);
    }

    /** RFC 9110, section 10.1.1: without a word from here some would not send it at all. */
    @Test
    void afterAWordThatItMayCome() throws IOException {
        String delivery = signed(BODY) + "Expect: 100-continue\r\n" + length(BODY) + BODY;

        assertThat(statuses(delivery)).containsExactly(100, 200);
    }

    @Test
    void inChunks() throws IOException {
        assertThat(statuses(signed(BODY) + chunked(BODY) + "0\r\n\r\n")).containsExactly(200);
    }

    @Test
    void inChunksWithTrailers() throws IOException {
        assertThat(statuses(signed(BODY) + chunked(BODY) + "0\r\nX-Trailer: a\r\n\r\n"))
                .containsExactly(200);
    }

    /** Nobody's webhook, but signed. */
    @Test
    void notAtAll() throws IOException {
        assertThat(statuses(signed("") + length(""))).containsExactly(400);
    }

    private String signed(String body) {
        return "POST " + jira.path() + " HTTP/1.1\r\nHost: ingest\r\nX-Hub-Signature: "
                + JiraSigner.sign(ConnectedJira.SECRET, body.getBytes(UTF_8)) + "\r\n";
    }

    private static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n";
    }

    /** Two of them, and not the last. */
    private static String chunked(String body) {
        String begin = body.substring(0, 10);
        String rest = body.substring(10);
        return "Transfer-Encoding: chunked\r\n\r\na\r\n" + begin + "\r\n" + Integer.toHexString(rest.length()) + "\r\n"
                + rest + "\r\n";
    }

    private static List<Integer> statuses(String... parts) throws IOException {
        byte[][] bytes = Stream.of(parts).map(part -> part.getBytes(ISO_8859_1)).toArray(byte[][]::new);
        return RawRequest.statuses(RestAssured.port, SILENCE, bytes);
    }
}
