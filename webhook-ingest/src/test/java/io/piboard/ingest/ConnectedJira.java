package io.piboard.ingest;

import static org.awaitility.Awaitility.await;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.RecordHeader;
import io.piboard.contracts.Topics;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.connection.SealedText;
import io.piboard.ingest.connection.KnownConnections;
import io.piboard.ingest.jira.JiraSigner;
import io.piboard.secrets.KeyRing;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A Jira of its own connection: announced as metadata-service does, delivering as Jira does. */
final class ConnectedJira {

    static final String SECRET = "hush \u2603";
    static final String APP_SECRET = "client secret of the app";

    private static final int AT_ONCE = 32;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final UUID organisation = UUID.randomUUID();
    final UUID connection = UUID.randomUUID();
    final KafkaSide kafka;

    private final KeyRing keys;
    private final int port;

    ConnectedJira(String bootstrapServers, KeyRing keys, int port) {
        this.kafka = new KafkaSide(bootstrapServers);
        this.keys = keys;
        this.port = port;
    }

    /** Announced, and known to the service under test. */
    static ConnectedJira known(String bootstrapServers, KeyRing keys, KnownConnections connections) {
        var jira = new ConnectedJira(bootstrapServers, keys, RestAssured.port);
        jira.announce(1, SECRET, null);
        await().until(() -> connections.find(jira.connection).isPresent());
        return jira;
    }

    void announce(long version, String secret, String previous) {
        announce(version, ConnectionState.ACTIVE, secret, previous);
    }

    void announce(long version, ConnectionState state, String secret, String previous) {
        ConnectionChanged changed = new ConnectionChanged(
                organisation,
                connection,
                version,
                "Acme",
                JiraKind.CLOUD,
                URI.create("https://acme.example"),
                URI.create("https://acme.example"),
                state,
                "project in (10000)",
                Map.of(FieldRole.STORY_POINTS, "customfield_10016", FieldRole.SPRINT, "customfield_10020"),
                1,
                seal(secret),
                null,
                seal(previous),
                seal(APP_SECRET));
        kafka.send(Topics.CONNECTION, connection.toString(), EventJson.write(changed));
    }

    private SealedText seal(String secret) {
        return secret == null ? null : keys.seal(secret, organisation, connection);
    }

    String path() {
        return "/webhooks/jira/" + connection;
    }

    HttpRequest.Builder request(String path, byte[] body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body));
    }

    HttpRequest.Builder signed(byte[] body) {
        return request(path(), body).header("X-Hub-Signature", JiraSigner.sign(SECRET, body));
    }

    static CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> sendNow(HttpRequest.Builder request) {
        return send(request).join();
    }

    /** Sends them in this order, thirty-two at a time; their answers in the same order. */
    static List<HttpResponse<String>> answers(List<HttpRequest.Builder> requests) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int from = 0; from < requests.size(); from += AT_ONCE) {
            requests.subList(from, Math.min(from + AT_ONCE, requests.size())).stream()
                    .map(ConnectedJira::send)
                    .toList()
                    .forEach(answer -> answers.add(answer.join()));
        }
        return answers;
    }

    static List<Integer> statuses(List<HttpRequest.Builder> requests) {
        return answers(requests).stream().map(HttpResponse::statusCode).toList();
    }

    List<ConsumerRecord<String, byte[]>> issueRecords() {
        return kafka.records(Topics.ISSUE_TOUCHED, connection.toString());
    }

    List<ConsumerRecord<String, byte[]>> metadataRecords() {
        return kafka.records(Topics.METADATA_TOUCHED, connection.toString());
    }

    static String header(ConsumerRecord<String, byte[]> kept, RecordHeader header) {
        var found = kept.headers().lastHeader(header.wireName());
        return found == null ? null : new String(found.value(), StandardCharsets.UTF_8);
    }
}
