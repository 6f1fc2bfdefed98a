package io.piboard.metadata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class ConnectionIT {

    private static final String PATH = "/internal/v1/connections";
    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String WEBHOOK_SECRET = "correct horse battery";
    private static final Map<String, Object> BASIC =
            Map.of("kind", "BASIC", "user", "piboard@acme.example", "token", "piboard-token");

    @ConfigProperty(name = "test.jira.url")
    String jira;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "piboard.keys.ingest")
    String ingestKeys;

    @ConfigProperty(name = "piboard.keys.sync")
    String syncKeys;

    @ConfigProperty(name = "quarkus.management.port")
    int managementPort;

    private final UUID id = UUID.randomUUID();
    private TopicReader topics;

    @BeforeEach
    void open() {
        topics = new TopicReader(kafka);
    }

    @Test
    void anAdminConnectsAJiraAndEverybodyHearsOfIt() {
        put("ada", request(BASIC))
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("kind", equalTo("CLOUD"))
                .body("state", equalTo("ACTIVE"))
                .body("scopeJql", equalTo("project in (10000, 10001, 10002)"))
                .body("projects", contains("FAL", "OWL", "KIT"))
                .body("webhook.url", endsWith("/webhooks/jira/" + id))
                .body(not(containsString("piboard-token")))
                .body(not(containsString(WEBHOOK_SECRET)));

        ConnectionChanged event = awaitConnection();
        assertThat(event.organisation()).isEqualTo(ORGANISATION);
        assertThat(event.kind()).isEqualTo(JiraKind.CLOUD);
        assertThat(event.fields())
                .isEqualTo(Map.of(FieldRole.SPRINT, "customfield_10020", FieldRole.STORY_POINTS, "customfield_10035"));
        assertThat(KeyRing.fromBase64("ingest", ingestKeys).open(event.webhookSecret(), ORGANISATION, id))
                .isEqualTo(WEBHOOK_SECRET);
        assertThat(KeyRing.fromBase64("sync", syncKeys).open(event.credentials(), ORGANISATION, id))
                .isEqualTo("Basic cGlib2FyZEBhY21lLmV4YW1wbGU6cGlib2FyZC10b2tlbg==");
        assertThat(topics.records(Topics.CONNECTION, id.toString())
                        .getLast()
                        .headers()
                        .lastHeader("organisation")
                        .value())
                .asString()
                .isEqualTo(ORGANISATION.toString());
    }

    @Test
    void theProjectsOfAConnectionArePublishedWithTheirSprints() {
        put("ada", request(BASIC)).statusCode(200);

        awaitMetadata(3);
        assertThat(metadata())
                .extracting(event -> event.project().key())
                .containsExactlyInAnyOrder("FAL", "OWL", "KIT");
        assertThat(metadata()).allSatisfy(event -> {
            assertThat(event.project().sprints()).hasSize(4);
            assertThat(event.project().statuses())
                    .extracting(MetadataChanged.Status::category)
                    .contains("new", "indeterminate", "done");
            assertThat(event.project().issueTypes()).isNotEmpty();
        });
        as("ada")
                .get(PATH + "/" + id + "/projects")
                .then()
                .statusCode(200)
                .body("projects.key", contains("FAL", "KIT", "OWL"));
    }

    @Test
    void aSecondLookPublishesOnlyWhatChanged() {
        put("ada", request(BASIC)).statusCode(200);
        awaitMetadata(3);
        String name = "Renamed " + id.toString().substring(0, 8);

        given().auth()
                .preemptive()
                .basic("admin@acme.example", "admin-token")
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post(jira + "/rest/agile/1.0/sprint/34")
                .then()
                .statusCode(200);
        touch("sprint_updated");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(metadata())
                        .hasSize(4)
                        .last()
                        .satisfies(event -> assertThat(event.project().sprints())
                                .extracting(MetadataChanged.Sprint::name)
                                .contains(name)));
    }

    @Test
    void aServiceAccountGetsItsAccessTokenFetched() {
        var auth = Map.<String, Object>of(
                "kind", "CLIENT_CREDENTIALS",
                "tokenUrl", jira + "/oauth/token",
                "clientId", "piboard-client",
                "clientSecret", "piboard-client-secret");

        put("ada", request(auth)).statusCode(200);

        String authorization =
                KeyRing.fromBase64("sync", syncKeys).open(awaitConnection().credentials(), ORGANISATION, id);
        assertThat(authorization).startsWith("Bearer ");
        given().header("Authorization", authorization)
                .get(jira + "/rest/api/2/myself")
                .then()
                .statusCode(200);
    }

    @Test
    void aDoubtedTokenIsRenewedAndPublished() {
        var auth = Map.<String, Object>of(
                "kind", "CLIENT_CREDENTIALS",
                "tokenUrl", jira + "/oauth/token",
                "clientId", "piboard-client",
                "clientSecret", "piboard-client-secret");
        put("ada", request(auth)).statusCode(200);
        ConnectionChanged first = awaitConnection();

        touch("unauthorized");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(connections())
                        .last()
                        .satisfies(last -> assertThat(last.version()).isGreaterThan(first.version())));
        assertThat(connections()).last().extracting(ConnectionChanged::state).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void puttingAgainChangesNothingButTheVersion() {
        put("ada", request(BASIC)).statusCode(200);
        ConnectionChanged first = awaitConnection();
        awaitMetadata(3);

        put("ada", request(BASIC)).statusCode(200).body("id", equalTo(id.toString()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(connections()).last().satisfies(second -> {
                    assertThat(second.version()).isGreaterThan(first.version());
                    assertThat(second.fieldsVersion()).isEqualTo(first.fieldsVersion());
                    assertThat(second.scopeJql()).isEqualTo(first.scopeJql());
                }));
        assertThat(metadata()).hasSize(3);
    }

    @Test
    void twoFirstRegistrationsAtOnceAreOneConnection() {
        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> put("ada", request(BASIC)).extract().statusCode())
                .toList();

        assertThat(answers).containsOnly(200);
        as("ada").get(PATH).then().body("findAll { it.id == '" + id + "' }", hasSize(1));
    }

    @Test
    void onlyAdminsOfTheOrganisationMaySeeOrChangeIt() {
        put("ada", request(BASIC)).statusCode(200);

        given().get(PATH + "/" + id).then().statusCode(401);
        as("mia").get(PATH + "/" + id).then().statusCode(403);
        put("mia", request(BASIC)).statusCode(403);
        as("eve")
                .get(PATH + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:piboard:problem:unknown-connection"));
        as("eve").get(PATH + "/" + id + "/projects").then().statusCode(404);
        put("eve", request(BASIC)).statusCode(404);
        as("eve").get(PATH).then().statusCode(200).body("findAll { it.id == '" + id + "' }", hasSize(0));
        as("ada").get(PATH).then().statusCode(200).body("findAll { it.id == '" + id + "' }", hasSize(1));
        as("ada").get(PATH + "/" + id).then().statusCode(200).body("name", equalTo("Acme"));
    }

    @Test
    void tellsWhatIsWrongWithTheInput() {
        problem(put("ada", Map.of("name", "")), 400);
        problem(put("ada", with("auth", Map.of("kind", "MAGIC"))), 400);
        problem(put("ada", with("webhookSecret", "short")), 400);
        problem(put("ada", with("projects", List.of("FAL; drop"))), 400);
        problem(put("ada", with("siteUrl", "http://jira.acme.example")), 400)
                .body("detail", containsString("https://"));
        problem(
                as("ada")
                        .contentType(ContentType.JSON)
                        .body("{")
                        .put(PATH + "/" + id)
                        .then(),
                400);
        as("ada").get(PATH + "/not-an-id").then().statusCode(404);
    }

    @Test
    void tellsWhatIsWrongWithTheSite() {
        problem(
                        put(
                                "ada",
                                with(
                                        "auth",
                                        Map.of("kind", "BASIC", "user", "piboard@acme.example", "token", "wrong"))),
                        422)
                .body("type", equalTo("urn:piboard:problem:jira-refused-credentials"))
                .body("detail", not(containsString("wrong")));
        problem(put("ada", with("projects", List.of("FAL", "NOPE"))), 422)
                .body("type", equalTo("urn:piboard:problem:jira-unknown-project"))
                .body("detail", containsString("NOPE"));
        problem(put("ada", with("apiUrl", "http://127.0.0.1:1")), 502)
                .body("type", equalTo("urn:piboard:problem:jira-unreachable"))
                .body("detail", containsString("http://127.0.0.1:1"));
        problem(
                        put(
                                "ada",
                                with(
                                        "auth",
                                        Map.of(
                                                "kind",
                                                "CLIENT_CREDENTIALS",
                                                "tokenUrl",
                                                jira + "/oauth/token",
                                                "clientId",
                                                "piboard-client",
                                                "clientSecret",
                                                "wrong"))),
                        422)
                .body("type", equalTo("urn:piboard:problem:jira-refused-app"));
        as("ada").get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLetters() {
        topics.send(Topics.METADATA_TOUCHED, id.toString(), "no json".getBytes());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                topics.records(Topics.METADATA_TOUCHED + Topics.DEAD_LETTER_SUFFIX, id.toString()))
                        .hasSize(1));
    }

    @Test
    void operatorsHaveAPortOfTheirOwn() {
        management().get("/q/health/ready").then().statusCode(200);
        management().get("/q/metrics").then().statusCode(200);
        management().get("/q/openapi").then().statusCode(200).body(containsString(PATH));
        given().get("/q/health/ready").then().statusCode(404);
    }

    private RequestSpecification management() {
        return given().baseUri("http://127.0.0.1").port(managementPort);
    }

    private void touch(String event) {
        topics.send(
                Topics.METADATA_TOUCHED,
                id.toString(),
                EventJson.write(new MetadataTouched(ORGANISATION, id, event, "sprint/34", Instant.now())));
    }

    private ConnectionChanged awaitConnection() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(connections()).isNotEmpty());
        return connections().getFirst();
    }

    private void awaitMetadata(int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(metadata()).hasSize(count));
    }

    private List<ConnectionChanged> connections() {
        return topics.events(Topics.CONNECTION, id.toString(), ConnectionChanged.class);
    }

    private List<MetadataChanged> metadata() {
        return topics.events(Topics.METADATA_CHANGED, id.toString(), MetadataChanged.class).stream()
                .filter(event -> event.project() != null)
                .toList();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status).contentType("application/problem+json");
    }

    private ValidatableResponse put(String user, Map<String, Object> body) {
        return as(user).contentType(ContentType.JSON)
                .body(body)
                .put(PATH + "/" + id)
                .then();
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(DemoTokens.of(user));
    }

    private Map<String, Object> with(String member, Object value) {
        Map<String, Object> body = new HashMap<>(request(BASIC));
        body.put(member, value);
        return body;
    }

    private Map<String, Object> request(Map<String, Object> auth) {
        return Map.of(
                "name", "Acme",
                "siteUrl", jira,
                "auth", auth,
                "webhookSecret", WEBHOOK_SECRET,
                "projects", new ArrayList<>(List.of("FAL", "OWL", "KIT")));
    }
}
