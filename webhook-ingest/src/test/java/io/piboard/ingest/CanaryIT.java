package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.Topics;
import io.piboard.ingest.connection.KnownConnections;
import io.piboard.ingest.jira.JiraEventNames;
import io.piboard.ingest.jira.JiraSigner;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only the allow-list leaves: of thousands of markers in bodies of every event none is ever seen again (S5). */
@QuarkusTest
@WithTestResource(IngestSuite.class)
class CanaryIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @Inject
    KeyRing keys;

    @Inject
    KnownConnections connections;

    private final CanaryBodies bodies = new CanaryBodies();
    private final HeardLog log = new HeardLog();
    private ConnectedJira jira;

    @BeforeEach
    void aConnectionIsKnown() {
        log.begin();
        jira = ConnectedJira.known(bootstrapServers, keys, connections);
    }

    @AfterEach
    void nobodyListensAnyMore() {
        log.end();
    }

    @Test
    void noMarkerOfAnyEventLeavesByAnyWay() throws IOException {
        // given
        List<HttpRequest.Builder> deliveries = new ArrayList<>();
        for (String event : JiraEventNames.all()) {
            deliveries.addAll(everyWay(event));
        }

        // when
        List<HttpResponse<String>> answers = ConnectedJira.answers(deliveries);

        // then
        assertThat(bodies.planted()).isGreaterThan(5_000);
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 400, 401, 415)
                .doesNotContain(429, 500, 503);
        assertThat(jira.issueRecords()).isNotEmpty();
        assertThat(jira.metadataRecords()).isNotEmpty();
        String kept = RestAssured.get(metrics).asString() + log.heard();
        assertThat(kept).doesNotContain("hush", ConnectedJira.APP_SECRET);
        StringBuilder seen = new StringBuilder(kept);
        answers.forEach(answer -> seen.append(answer.headers().map()).append(answer.body()));
        Topics.ALL.forEach(topic -> jira.kafka.records(topic.name(), "").forEach(one -> seen.append(text(one))));
        assertThat(seen).contains(jira.connection.toString()).doesNotContain(CanaryBodies.MARKER);
    }

    /** Proven by signature, by token, by address; forged; broken off in the middle; compressed, it says. */
    private List<HttpRequest.Builder> everyWay(String event) throws IOException {
        byte[] body = bodies.next(event);
        byte[] half = Arrays.copyOf(bodies.next(event), body.length / 2);
        long now = Instant.now().getEpochSecond();
        return List.of(
                strange(jira.signed(body)),
                strange(jira.request(jira.path(), bodies.next(event)))
                        .header(
                                "Authorization",
                                "Bearer " + JiraSigner.token(ConnectedJira.APP_SECRET, now, now + 180)),
                strange(jira.request(
                        jira.path() + "/hush%20%E2%98%83?user_id=" + CanaryBodies.MARKER + "&user_key="
                                + CanaryBodies.MARKER,
                        bodies.next(event))),
                strange(jira.signed(half)),
                strange(jira.request(jira.path(), bodies.next(event))),
                strange(jira.request(jira.path() + "/hush%20%E2%98%83", body)).header("Content-Encoding", "gzip"));
    }

    /** What Jira, or who plays it, may say beside the body. */
    private static HttpRequest.Builder strange(HttpRequest.Builder delivery) {
        return delivery.header("X-Atlassian-Webhook-Trace", CanaryBodies.MARKER)
                .header("X-Atlassian-Webhook-Identifier", "<" + CanaryBodies.MARKER + ">")
                .header("X-Atlassian-Webhook-Flow", CanaryBodies.MARKER)
                .header("X-Atlassian-Webhook-Retry", CanaryBodies.MARKER)
                .header("traceparent", "00-" + CanaryBodies.MARKER)
                .header("tracestate", CanaryBodies.MARKER)
                .header("baggage", "user=" + CanaryBodies.MARKER)
                .header("Cookie", "a=" + CanaryBodies.MARKER);
    }

    private static String text(ConsumerRecord<String, byte[]> kept) {
        StringBuilder text = new StringBuilder(kept.key());
        kept.headers().forEach(header -> text.append(header.key()).append(new String(header.value(), UTF_8)));
        return text.append(kept.value() == null ? "" : new String(kept.value(), UTF_8))
                .toString();
    }
}
