package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.piboard.contracts.EventJson;
import io.piboard.contracts.RecordHeader;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.issue.IssueTouched;
import io.piboard.ingest.connection.KnownConnections;
import io.piboard.ingest.jira.JiraSigner;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only Jira's own deliveries are stored, of every way to prove that they are (S1, S3, S4). */
@QuarkusTest
@WithTestResource(IngestSuite.class)
class WebhookProofIT {

    private static final byte[] BODY = JiraSide.capture("issue-updated-cloud");

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
    void noForgedSignatureIsTaken() throws IOException {
        // given
        String right = JiraSigner.sign(ConnectedJira.SECRET, BODY);
        byte[] rewritten = new ObjectMapper().writeValueAsBytes(new ObjectMapper().readTree(BODY));
        List<HttpRequest.Builder> forged = List.of(
                jira.request(jira.path(), BODY),
                signature("sha256=" + "0".repeat(64)),
                signature(right.substring(0, 70)),
                signature(right + "0"),
                signature(right.replace("sha256=", "")),
                signature(right.replace("sha256", "sha1")),
                signature(right.replace("sha256", "sha512")),
                signature(right.replace("sha256", "SHA256")),
                signature(right + "," + right),
                signature(right).header("X-Hub-Signature", right),
                signature(right).header("X-Hub-Signature", "sha256=" + "0".repeat(64)),
                signature(JiraSigner.sign(" ", BODY)),
                signature(JiraSigner.sign(ConnectedJira.APP_SECRET, BODY)),
                signature(JiraSigner.sign(ConnectedJira.SECRET, rewritten)),
                signature("sha256=" + "0".repeat(64))
                        .header("Authorization", "Bearer " + token(ConnectedJira.APP_SECRET)),
                jira.request(jira.path() + "/" + right, BODY));

        // when
        List<Integer> answers = ConnectedJira.statuses(forged);

        // then
        assertThat(answers).containsOnly(401).hasSize(forged.size());
        assertThat(jira.issueRecords()).isEmpty();
        assertThat(ConnectedJira.sendNow(jira.signed(BODY)).statusCode()).isEqualTo(200);
    }

    @Test
    void oneBitAtAThousandPlacesIsAThousandTimesRefused() {
        // given
        long seed = System.nanoTime();
        List<Integer> bits =
                new ArrayList<>(IntStream.range(0, BODY.length * 8).boxed().toList());
        Collections.shuffle(bits, new Random(seed));
        String signature = JiraSigner.sign(ConnectedJira.SECRET, BODY);

        // when
        List<Integer> answers = ConnectedJira.statuses(bits.stream()
                .limit(1_000)
                .map(bit -> jira.request(jira.path(), withBit(bit)).header("X-Hub-Signature", signature))
                .toList());

        // then
        assertThat(answers).as("seed %d", seed).hasSize(1_000).containsOnly(401);
        assertThat(jira.issueRecords()).isEmpty();
    }

    @Test
    void anAppsWebhookOnlyRings() {
        // when
        int answer =
                ConnectedJira.sendNow(bearer(token(ConnectedJira.APP_SECRET))).statusCode();

        // then
        assertThat(answer).isEqualTo(200);
        assertThat(jira.issueRecords())
                .extracting(
                        kept -> EventJson.read(kept.value(), IssueTouched.class).snapshot())
                .hasSize(1)
                .containsOnlyNulls();
    }

    @Test
    void noForgedTokenIsTaken() {
        // given
        String right = token(ConnectedJira.APP_SECRET);
        String unsigned = right.substring(0, right.lastIndexOf('.') + 1);
        List<HttpRequest.Builder> forged = List.of(
                bearer(token("wrong")),
                bearer(token(ConnectedJira.SECRET)),
                bearer(unsigned),
                bearer(""),
                bearer(right).header("Authorization", "Bearer " + right),
                jira.request(jira.path(), BODY).header("Authorization", "Basic " + right),
                jira.request(jira.path() + "/" + ConnectedJira.APP_SECRET.replace(" ", "%20"), BODY));

        // then
        assertThat(ConnectedJira.statuses(forged)).containsOnly(401).hasSize(forged.size());
        assertThat(jira.issueRecords()).isEmpty();
    }

    @Test
    void whileTheSecretChangesBothAreTakenAndNothingIsLost() {
        // given
        List<HttpRequest.Builder> before = deliveries("old", 0, 50);
        List<HttpRequest.Builder> during = Stream.concat(
                        deliveries("old", 50, 100).stream(), deliveries("new", 100, 150).stream())
                .toList();

        // when
        become(2, "old", null);
        List<Integer> answers = new ArrayList<>(ConnectedJira.statuses(before));
        become(3, "new", "old");
        answers.addAll(ConnectedJira.statuses(during));
        become(4, "new", null);

        // then
        assertThat(answers).hasSize(150).containsOnly(200);
        assertThat(jira.issueRecords())
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(150);
        assertThat(ConnectedJira.statuses(deliveries("old", 150, 151))).containsOnly(401);
        assertThat(ConnectedJira.statuses(deliveries("new", 151, 152))).containsOnly(200);
    }

    @Test
    void aRepeatIsMarkedAndNeverSwallowed() {
        // given
        ConnectedJira.sendNow(jira.signed(BODY).header("X-Atlassian-Webhook-Identifier", "d-1"));

        // when
        List<Integer> answers = ConnectedJira.statuses(IntStream.range(0, 100)
                .mapToObj(copy -> jira.signed(BODY).header("X-Atlassian-Webhook-Identifier", "d-1"))
                .toList());
        ConnectedJira.sendNow(jira.signed(BODY).header("X-Atlassian-Webhook-Identifier", "d-2"));
        ConnectedJira.sendNow(jira.signed(BODY)
                .header("X-Atlassian-Webhook-Identifier", "d-3")
                .header("X-Atlassian-Webhook-Retry", "2"));

        // then
        assertThat(answers).hasSize(100).containsOnly(200);
        List<String> marks = jira.issueRecords().stream()
                .map(kept -> ConnectedJira.header(kept, RecordHeader.REPEAT))
                .toList();
        assertThat(marks).hasSize(103).startsWith((String) null).endsWith(null, "2");
        assertThat(marks.subList(1, 101)).containsOnly("seen");
    }

    /** A day late, from a clock an hour off: a webhook is not refused for its age. */
    @Test
    void anOldDeliveryIsTaken() {
        // given
        byte[] old = body("10042", Instant.now().minus(Duration.ofDays(1)));
        byte[] early = body("10042", Instant.now().plus(Duration.ofHours(1)));

        // then
        assertThat(ConnectedJira.statuses(List.of(jira.signed(old), jira.signed(early))))
                .containsOnly(200);
        assertThat(jira.issueRecords()).hasSize(2);
    }

    @Test
    void theOrderOfAnIssueIsKeptAndItsTraceGoesOn() {
        // given
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        // when
        for (int change = 0; change < 20; change++) {
            byte[] body = body("10042", Instant.ofEpochMilli(change));
            assertThat(ConnectedJira.sendNow(jira.signed(body).header("traceparent", trace))
                            .statusCode())
                    .isEqualTo(200);
        }

        // then
        assertThat(jira.issueRecords())
                .extracting(kept -> EventJson.read(kept.value(), IssueTouched.class)
                        .eventAt()
                        .toEpochMilli())
                .containsExactlyElementsOf(LongStream.range(0, 20).boxed().toList());
        assertThat(jira.issueRecords())
                .extracting(kept -> ConnectedJira.header(kept, RecordHeader.TRACE))
                .containsOnly(trace);
    }

    @Test
    void aBulkChangeOfAThousandIssuesArrivesWhole() {
        // given
        List<HttpRequest.Builder> changes = deliveries(ConnectedJira.SECRET, 0, 1_000);

        // when
        List<Integer> answers = ConnectedJira.statuses(changes);

        // then
        assertThat(answers).hasSize(1_000).containsOnly(200);
        assertThat(jira.issueRecords())
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(1_000);
    }

    /** It may lie in the topic and not have been read: Jira is told to come back, and never that it is wrong. */
    @Test
    void aConnectionThatWasMadeThisMomentIsNotRefused() {
        for (int made = 0; made < 30; made++) {
            ConnectedJira young = new ConnectedJira(bootstrapServers, keys, RestAssured.port);
            young.announce(1, ConnectedJira.SECRET, null);
            assertThat(ConnectedJira.sendNow(young.signed(BODY)).statusCode()).isIn(200, 503);
        }
    }

    @Test
    void aRemovedConnectionIsUnknownAndNothingElse() {
        // given
        jira.announce(2, ConnectionState.REMOVED, ConnectedJira.SECRET, null);
        await().until(() -> connections.find(jira.connection).isEmpty());

        // then
        assertThat(ConnectedJira.sendNow(jira.signed(BODY)).statusCode()).isEqualTo(401);
    }

    private void become(long version, String secret, String previous) {
        jira.announce(version, secret, previous);
        await().until(() -> connections
                .find(jira.connection)
                .filter(known -> known.version() == version)
                .isPresent());
    }

    private List<HttpRequest.Builder> deliveries(String secret, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(issue -> body(Integer.toString(10_000 + issue), Instant.now()))
                .map(body -> jira.request(jira.path(), body).header("X-Hub-Signature", JiraSigner.sign(secret, body)))
                .toList();
    }

    private static byte[] body(String issue, Instant at) {
        return ("{\"timestamp\":" + at.toEpochMilli() + ",\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\""
                        + issue + "\",\"key\":\"EX-7\"}}")
                .getBytes(UTF_8);
    }

    private static byte[] withBit(int bit) {
        byte[] changed = BODY.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }

    private HttpRequest.Builder signature(String signature) {
        return jira.request(jira.path(), BODY).header("X-Hub-Signature", signature);
    }

    private HttpRequest.Builder bearer(String token) {
        return jira.request(jira.path(), BODY).header("Authorization", "Bearer " + token);
    }

    private static String token(String secret) {
        long now = Instant.now().getEpochSecond();
        return JiraSigner.token(secret, now, now + 180);
    }
}
