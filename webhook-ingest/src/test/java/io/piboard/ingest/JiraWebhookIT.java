package io.piboard.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.piboard.contracts.RecordHeader;
import io.piboard.contracts.Topics;
import io.piboard.ingest.connection.KnownConnections;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From Jira's request to the broker's record, signatures on, against a real broker. */
@QuarkusTest
@WithTestResource(IngestSuite.class)
class JiraWebhookIT {

    private static final String SECRET = "hush \u2603";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID organisation = UUID.randomUUID();
    private final UUID connection = UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "piboard.ingest.keys")
    String keys;

    @Inject
    IngestConfig config;

    @Inject
    KnownConnections connections;

    @TestHTTPResource(value = "health/ready", management = true)
    URI readiness;

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    private KafkaSide kafka;

    @BeforeEach
    void aConnectionIsKnown() {
        kafka = new KafkaSide(bootstrapServers);
        kafka.connect(organisation, connection, ring().seal(SECRET, organisation, connection));
        await().until(() -> connections.find(connection).isPresent());
    }

    @Test
    void aSignedIssueIsStoredWithItsAllowListedFieldsAndNothingElse() throws IOException {
        // given
        byte[] body = capture("issue-updated-cloud");

        // when
        Response answer = post(body, sign(body), "d-42");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEmpty();
        List<ConsumerRecord<String, byte[]>> records = kafka.records(Topics.ISSUE_TOUCHED, connection.toString());
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().key()).isEqualTo(connection + "/10042");
        assertThat(header(records.getFirst(), RecordHeader.ORGANISATION)).isEqualTo(organisation.toString());
        assertThat(header(records.getFirst(), RecordHeader.CORRELATION)).isEqualTo("d-42");
        assertThat(JSON.readTree(records.getFirst().value())).isEqualTo(expected());
        assertThat(everythingStored()).doesNotContain("CANARY", "5b1", "acme.example");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "sha256=", "wrong", "truncated", "of another body", "unsigned method"})
    void withoutTheRightSignatureNothingIsStored(String how) {
        // given
        byte[] body = capture("issue-updated-cloud");

        // when
        Response answer = post(body, forged(how, body), "d-1");

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("urn:piboard:problem:webhook-not-accepted");
        assertThat(kafka.records(Topics.ISSUE_TOUCHED, connection.toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "acme", "1-1-1-1-1"})
    void anUnknownConnectionIsAnsweredLikeAWrongSignature(String unknown) throws IOException {
        // given
        byte[] body = capture("issue-updated-cloud");
        JsonNode wrong = withoutPath(post(body, "sha256=" + "0".repeat(64), "d-1"));

        // when
        Response answer = signed(body).post("/webhooks/jira/" + unknown);

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(withoutPath(answer)).isEqualTo(wrong);
    }

    @Test
    void fromAJiraThatCannotSignOnlyTheIdIsKept() throws IOException {
        // given
        byte[] body = capture("issue-updated-cloud");

        // when
        Response answer = given().contentType("application/json")
                .body(body)
                .post("/webhooks/jira/" + connection + "/{secret}", SECRET);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        List<ConsumerRecord<String, byte[]>> records = kafka.records(Topics.ISSUE_TOUCHED, connection.toString());
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().key()).isEqualTo(connection + "/10042");
        assertThat(JSON.readTree(records.getFirst().value()).has("snapshot")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "hush", "hush \u2603 "})
    void aWrongSecretInTheAddressIsAnsweredLikeAWrongSignature(String wrong) throws IOException {
        // when
        Response answer = given().contentType("application/json")
                .body(capture("issue-updated-cloud"))
                .post("/webhooks/jira/" + connection + "/{secret}", wrong);

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(kafka.records(Topics.ISSUE_TOUCHED, connection.toString())).isEmpty();
    }

    @Test
    void aLinkRingsForBothEnds() {
        // when
        post(capture("issuelink-created")).then().statusCode(200);

        // then
        assertThat(kafka.records(Topics.ISSUE_TOUCHED, connection.toString()))
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder(connection + "/20192", connection + "/20734");
    }

    @Test
    void aSprintRingsForMetadata() {
        // when
        post(capture("sprint-updated")).then().statusCode(200);

        // then
        List<ConsumerRecord<String, byte[]>> records = kafka.records(Topics.METADATA_TOUCHED, connection.toString());
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().key()).isEqualTo(connection.toString());
        assertThat(header(records.getFirst(), RecordHeader.ORGANISATION)).isEqualTo(organisation.toString());
        assertThat(new String(records.getFirst().value(), UTF_8))
                .contains("\"sprint/196\"")
                .doesNotContain("CANARY");
    }

    @Test
    void otherEventsAreTakenAndForgotten() {
        // when
        post(capture("comment-created")).then().statusCode(200);

        // then
        assertThat(kafka.records(Topics.ISSUE_TOUCHED, connection.toString())).isEmpty();
        assertThat(kafka.records(Topics.METADATA_TOUCHED, connection.toString()))
                .isEmpty();
    }

    @Test
    void signedNonsenseIsRefusedForGood() {
        // when
        Response answer = post("{\"webhookEvent\":".getBytes(UTF_8));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("type")).isEqualTo("urn:piboard:problem:webhook-unreadable");
    }

    @Test
    void aSecretThatCannotBeOpenedSendsJiraAwayForLater() {
        // given
        UUID locked = UUID.randomUUID();
        kafka.connect(organisation, locked, KeyRing.generate("ingest").seal(SECRET, organisation, locked));
        await().until(() -> connections.find(locked).isPresent());
        byte[] body = capture("issue-updated-cloud");

        // when
        Response answer = signed(body).post("/webhooks/jira/" + locked);

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void aBodyOf25MegabytesIsTaken() throws IOException, InterruptedException {
        assertThat(postPadded((int) IngestConfig.LARGEST_BODY)).isEqualTo(200);
    }

    @Test
    void whatDoesNotFitIntoMemoryHasToWaitAtJira() throws IOException, InterruptedException {
        // given
        String path = "/webhooks/jira/" + connection;
        List<Socket> slow = new ArrayList<>();
        for (int held = 0; held < config.maxLargePerConnection(); held++) {
            slow.add(RawPost.holding(RestAssured.port, path, IngestConfig.LARGEST_BODY));
        }

        // then
        await().until(() -> RawPost.announcing(RestAssured.port, path, IngestConfig.LARGEST_BODY) == 429);
        assertThat(postPadded(60_000)).isEqualTo(200);

        // when
        for (Socket socket : slow) {
            socket.close();
        }

        // then
        await().until(() -> RawPost.announcing(RestAssured.port, path, IngestConfig.LARGEST_BODY) != 429);
        assertThat(postPadded(100_000)).isEqualTo(200);
    }

    @Test
    void aLargerOneIsNot() throws IOException {
        String path = "/webhooks/jira/" + connection;
        assertThat(RawPost.announcing(RestAssured.port, path, IngestConfig.LARGEST_BODY + 1))
                .isEqualTo(413);
        assertThat(RawPost.chunked(RestAssured.port, path, IngestConfig.LARGEST_BODY + 1))
                .isEqualTo(413);
    }

    @Test
    void aReplicaThatHasReadAllConnectionsIsReady() {
        await().untilAsserted(() -> given().get(readiness).then().statusCode(200));
    }

    @Test
    void anUnreadableConnectionRecordDoesNotStopTheNextOne() {
        // given
        UUID next = UUID.randomUUID();
        kafka.send(Topics.CONNECTION, "broken", "nonsense".getBytes(UTF_8));

        // when
        kafka.connect(organisation, next, ring().seal(SECRET, organisation, next));

        // then
        await().until(() -> connections.find(next).isPresent());
    }

    @Test
    void everyOutcomeIsCountedAndOnlyTheManagementPortTells() {
        post(capture("comment-created")).then().statusCode(200);
        assertThat(given().get(metrics).asString())
                .contains(
                        "piboard_ingest_deliveries_total{connection=\"" + connection + "\",outcome=\"ignored\"} 1.0",
                        "piboard_ingest_deliveries_total{connection=\"" + connection
                                + "\",outcome=\"unavailable\"} 0.0",
                        "piboard_ingest_deliveries_total{connection=\"none\",outcome=\"unauthorized\"}",
                        "piboard_ingest_delivery_lag_seconds_bucket",
                        "piboard_ingest_silence_seconds{connection=\"" + connection + "\"}");
        given().get("/q/metrics").then().statusCode(404);
        given().get("/q/health").then().statusCode(404);
        given().get("/q/openapi").then().statusCode(404);
    }

    private Response post(byte[] body) {
        return post(body, sign(body), null);
    }

    private Response post(byte[] body, String signature, String identifier) {
        RequestSpecification request = request(body);
        if (signature != null) {
            request.header("X-Hub-Signature", signature);
        }
        if (identifier != null) {
            request.header("X-Atlassian-Webhook-Identifier", identifier);
        }
        return request.post("/webhooks/jira/" + connection);
    }

    /** REST Assured takes seconds for so much. */
    private int postPadded(int size) throws IOException, InterruptedException {
        byte[] body = padded(size);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/webhooks/jira/" + connection))
                .header("X-Hub-Signature", sign(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static byte[] padded(int size) {
        String start = "{\"webhookEvent\":\"comment_created\",\"comment\":{\"body\":\"";
        String end = "\"}}";
        return (start + "x".repeat(size - start.length() - end.length()) + end).getBytes(UTF_8);
    }

    private static RequestSpecification signed(byte[] body) {
        return request(body).header("X-Hub-Signature", sign(body));
    }

    private static RequestSpecification request(byte[] body) {
        return given().contentType("application/json; charset=utf-8").body(body);
    }

    private static String forged(String how, byte[] body) {
        return switch (how) {
            case "wrong" -> "sha256=" + "0".repeat(64);
            case "truncated" -> sign(body).substring(0, 70);
            case "of another body" -> sign(new byte[] {1});
            case "unsigned method" -> sign(body).replace("sha256", "sha1");
            case null -> null;
            default -> how;
        };
    }

    private static String sign(byte[] body) {
        return JiraSide.sign(SECRET, body);
    }

    private KeyRing ring() {
        return KeyRing.fromBase64("ingest", keys);
    }

    private JsonNode expected() throws IOException {
        return JSON.readTree("""
                {"organisation": "%s", "connection": "%s", "issueId": "10042", "event": "jira:issue_updated",
                 "eventAt": "2026-10-07T12:00:00.123Z", "delivery": "d-42",
                 "snapshot": {"key": "EX-7", "updated": "2026-10-07T10:00:00.100Z", "fieldsVersion": 1,
                   "fields": {"summary": "Pay by card", "status": "3", "statusCategory": "indeterminate", "issuetype": "10001", "project": "10000", "parent": "10040",
                              "customfield_10016": "5", "customfield_10020": "37"}}}
                """.formatted(organisation, connection));
    }

    private String everythingStored() {
        StringBuilder all = new StringBuilder();
        for (Topics.Topic topic : Topics.ALL) {
            if (!topic.name().equals(Topics.CONNECTION)) {
                kafka.records(topic.name(), "")
                        .forEach(r -> all.append(r.key())
                                .append(new String(r.value(), UTF_8))
                                .append(r.headers()));
            }
        }
        return all.toString();
    }

    private static String header(ConsumerRecord<String, byte[]> kept, RecordHeader header) {
        return new String(kept.headers().lastHeader(header.wireName()).value(), UTF_8);
    }

    private static JsonNode withoutPath(Response answer) throws IOException {
        var problem = (ObjectNode) JSON.readTree(answer.asByteArray());
        problem.remove("instance");
        return problem;
    }

    private static byte[] capture(String name) {
        return JiraSide.capture(name);
    }
}
