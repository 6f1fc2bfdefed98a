package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.contracts.RecordHeader;
import io.piboard.ingest.connection.KnownConnections;
import io.piboard.ingest.jira.JiraSigner;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tight limits, to see them: what is too much of one connection is refused, and the other does not notice (S18, S20). */
@QuarkusTest
@TestProfile(FairShareIT.Tight.class)
@WithTestResource(IngestSuite.class)
class FairShareIT {

    private static final int MOST = 50;
    private static final int PLACES = 8;
    private static final byte[] BODY =
            "{\"webhookEvent\":\"jira:issue_deleted\",\"issue\":{\"id\":\"1\"}}".getBytes(UTF_8);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    KeyRing keys;

    @Inject
    KnownConnections connections;

    private ConnectedJira loud;
    private ConnectedJira quiet;

    @BeforeEach
    void twoConnectionsAreKnown() {
        loud = ConnectedJira.known(bootstrapServers, keys, connections);
        quiet = ConnectedJira.known(bootstrapServers, keys, connections);
    }

    @Test
    void ofThreeTimesTheLimitExactlyTheLimitPasses() {
        // when
        List<Integer> answers = IntStream.range(0, 3 * MOST)
                .mapToObj(delivery -> loud.signed(BODY).header("X-Forwarded-For", "203.0.113." + delivery))
                .map(ConnectedJira::sendNow)
                .map(HttpResponse::statusCode)
                .toList();

        // then
        assertThat(answers).filteredOn(status -> status == 200).hasSize(MOST);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(2 * MOST);
        assertThat(ConnectedJira.sendNow(loud.signed(BODY)).headers().firstValue("Retry-After"))
                .hasValue("30");
        assertThat(loud.issueRecords()).hasSize(MOST);
        assertThat(ConnectedJira.statuses(List.of(quiet.signed(BODY)))).containsExactly(200);
    }

    @Test
    void strangersUseUpNothingOfAConnectionWhoseAddressTheyKnow() {
        // given
        List<HttpRequest.Builder> forged = IntStream.range(0, 3 * MOST)
                .mapToObj(delivery ->
                        loud.request(loud.path(), BODY).header("X-Hub-Signature", "sha256=" + "0".repeat(64)))
                .toList();

        // when
        List<Integer> answers = forged.stream()
                .map(ConnectedJira::sendNow)
                .map(HttpResponse::statusCode)
                .toList();

        // then
        assertThat(answers).containsOnly(401);
        assertThat(ConnectedJira.sendNow(loud.signed(BODY)).statusCode()).isEqualTo(200);
    }

    /** Bodies that do not end hold their places only for so long, and only their own connection's. */
    @Test
    void aFloodOfSlowBodiesHoldsUpNobodyElseAndIsCutOff() throws IOException {
        // given
        List<Socket> slow = new ArrayList<>();
        // more than there are places: whichever comes in first, all are taken
        for (int held = 0; held < 2 * PLACES; held++) {
            slow.add(RawPost.holding(RestAssured.port, loud.path(), 1_000));
        }

        // then
        await().until(() -> RawPost.announcing(RestAssured.port, loud.path(), 1_000) == 429);
        assertThat(ConnectedJira.sendNow(quiet.signed(BODY)).statusCode()).isEqualTo(200);
        for (Socket socket : slow) {
            // a byte now and then: the connection is not idle, and yet it is closed
            socket.setSoTimeout(200);
            await().atMost(Duration.ofSeconds(60)).until(() -> isClosed(socket));
            socket.close();
        }
        await().until(() -> ConnectedJira.sendNow(loud.signed(BODY)).statusCode() == 200);
    }

    /** The rest of a body that was refused is no second request. */
    @Test
    void afterARefusalTheConnectionIsUsable() throws IOException {
        // given
        while (ConnectedJira.sendNow(loud.signed(BODY)).statusCode() == 200) {
            // uses up what there is
        }

        // when
        List<Integer> statuses = RawRequest.statuses(
                RestAssured.port, 5_000, raw(loud, "keep-alive"), raw(loud, "keep-alive"), raw(quiet, "close"));

        // then
        assertThat(statuses).containsExactly(429, 429, 200);
    }

    @Test
    void aDeveloperSeesWhatLeftAndSendsItAgain() {
        // given
        byte[] body = ("{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"77\",\"key\":\"EX-7\",\"fields\":"
                        + "{\"updated\":\"2026-10-07T10:00:00.100Z\",\"summary\":\"<script>x</script>\",\"description\":\"CANARY\"}}}")
                .getBytes(UTF_8);
        ConnectedJira.sendNow(loud.signed(body).header("X-Atlassian-Webhook-Identifier", "d-77"));

        // when
        Response page = RestAssured.get("/dev/deliveries");
        String number = page.asString().replaceFirst("(?s).*?/dev/deliveries/(\\d+)/replay.*", "$1");
        int replayed = RestAssured.given()
                .redirects()
                .follow(false)
                .post("/dev/deliveries/" + number + "/replay")
                .statusCode();

        // then
        assertThat(page.asString()).contains("d-77", "&lt;script>").doesNotContain("<script>", "CANARY");
        assertThat(replayed).isEqualTo(303);
        assertThat(loud.issueRecords())
                .extracting(kept -> ConnectedJira.header(kept, RecordHeader.REPEAT))
                .containsExactly(null, "replay");
    }

    private static byte[] raw(ConnectedJira jira, String afterwards) {
        String head = "POST " + jira.path() + " HTTP/1.1\r\nHost: ingest\r\nX-Hub-Signature: "
                + JiraSigner.sign(ConnectedJira.SECRET, BODY) + "\r\nConnection: " + afterwards + "\r\nContent-Length: "
                + BODY.length + "\r\n\r\n";
        return (head + new String(BODY, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** As developers start it, with limits that a test can reach. */
    public static class Tight implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "dev";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "piboard.ingest.rate.deliveries",
                    Integer.toString(MOST),
                    "piboard.ingest.rate.period",
                    "12h",
                    "piboard.ingest.max-deliveries-per-connection",
                    Integer.toString(PLACES),
                    "piboard.ingest.body-within",
                    "2s",
                    "quarkus.http.idle-timeout",
                    "2s");
        }
    }
}
