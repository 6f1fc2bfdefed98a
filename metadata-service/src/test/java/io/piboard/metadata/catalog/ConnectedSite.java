package io.piboard.metadata.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.mischief.Fault;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.mischief.SearchMischief;
import io.piboard.jirasim.mischief.Target;
import io.piboard.jirasim.mischief.WebhookMischief;
import io.piboard.jirasim.requests.RequestEntry;
import io.piboard.metadata.TopicReader;
import io.piboard.metadata.refresh.RefreshKind;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A simulated Jira of its own for one test, the connections to it, and hands at the queue of looks. */
public final class ConnectedSite implements AutoCloseable {

    public static final UUID ORGANISATION = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JiraSimulator jira;
    private final Pool pool;
    private final TopicReader topics;
    private final boolean cloud;
    private final List<UUID> connections = new ArrayList<>();

    public ConnectedSite(JiraKind kind, Pool pool, String kafka) {
        this.jira = JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(kind));
        this.cloud = kind.cloud();
        this.pool = pool;
        this.topics = new TopicReader(kafka);
    }

    public JiraSimulator jira() {
        return jira;
    }

    /** Returns when everything has been looked at once. */
    public UUID connect(String... projects) {
        UUID id = UUID.randomUUID();
        Object auth = cloud
                ? Map.of("kind", "BASIC", "user", "piboard@acme.example", "token", "piboard-token")
                : Map.of("kind", "PERSONAL_ACCESS_TOKEN", "token", "piboard-pat");
        given().auth()
                .oauth2(DemoTokens.of("ada"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "Acme",
                        "siteUrl",
                        jira.uri().toString(),
                        "auth",
                        auth,
                        "webhookSecret",
                        "correct horse battery",
                        "projects",
                        List.of(projects)))
                .put("/internal/v1/connections/" + id)
                .then()
                .statusCode(200);
        connections.add(id);
        awaitQuiet();
        return id;
    }

    /** Nothing is due and nobody looks. */
    public void awaitQuiet() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(count("(due_at <= now() + interval '20 seconds' or claimed_until > now())"
                                        + " and failures = 0"))
                                .describedAs("looks to come")
                                .isZero());
    }

    /** Every connection has tried to look at everything, and failed. */
    public void awaitFailures() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(count("kind = 'CATALOG' and failures > 0")).isEqualTo(connections.size()));
    }

    /** So many for everything have come at every connection since then, and nobody looks. */
    public void awaitBells(int bells) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(count("kind = 'CATALOG' and rung >= " + bells + " and claimed_until < now()"))
                                .isEqualTo(connections.size()));
    }

    private long count(String condition) {
        return pool.preparedQuery("select count(*) from metadata.refresh where connection = any($1) and " + condition)
                .execute(Tuple.of(connections.toArray(UUID[]::new)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    public List<Instant> due(RefreshKind kind) {
        List<Instant> due = new ArrayList<>();
        pool.preparedQuery("select due_at from metadata.refresh where connection = any($1) and kind = $2")
                .execute(Tuple.of(connections.toArray(UUID[]::new), kind.name()))
                .await()
                .indefinitely()
                .forEach(row -> due.add(row.getOffsetDateTime("due_at").toInstant()));
        return due;
    }

    /** As if so much time had passed for the database, too. */
    public void pass(Duration time) {
        pool.preparedQuery("update metadata.refresh set due_at = due_at - make_interval(secs => $2),"
                        + " done_at = done_at - make_interval(secs => $2) where connection = any($1)")
                .execute(Tuple.of(connections.toArray(UUID[]::new), (double) time.toSeconds()))
                .await()
                .indefinitely();
    }

    public void ring(UUID connection, String event, String subject) {
        topics.send(
                Topics.METADATA_TOUCHED,
                connection.toString(),
                EventJson.write(new MetadataTouched(ORGANISATION, connection, event, subject, Instant.now())));
    }

    /** What readers were told, oldest first. */
    public List<MetadataChanged> told(UUID connection, String entry) {
        return topics.events(Topics.METADATA_CHANGED, connection + "/" + entry, MetadataChanged.class);
    }

    public static Response get(String person, UUID connection, String path) {
        return given().auth().oauth2(DemoTokens.of(person)).get("/internal/v1/connections/" + connection + path);
    }

    public static Response refresh(String person, UUID connection) {
        return given().auth().oauth2(DemoTokens.of(person)).post("/internal/v1/connections/" + connection + "/refresh");
    }

    public void goAway() {
        jira.mischief()
                .play(new MischiefPlan(
                        1,
                        List.of(),
                        List.of(Fault.always(Target.ALL, 503)),
                        List.of(),
                        WebhookMischief.NONE,
                        SearchMischief.NONE,
                        Set.of()));
    }

    public void comeBack() {
        jira.mischief().stop();
    }

    /** Method and path of every request since the last reset, oldest first. */
    public List<String> asked() {
        return jira.requests().last(1000).reversed().stream()
                .map(entry -> entry.method() + " " + entry.path())
                .toList();
    }

    public List<RequestEntry> refused() {
        return jira.requests().last(1000).stream()
                .filter(entry -> entry.status() >= 400)
                .toList();
    }

    @Override
    public void close() {
        pool.preparedQuery("delete from metadata.connection where id = any($1)")
                .execute(Tuple.of(connections.toArray(UUID[]::new)))
                .await()
                .indefinitely();
        jira.close();
    }
}
