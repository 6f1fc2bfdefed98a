package io.piboard.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.Topics;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.StickyChanged.Wish;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine with real Kafka and PostgreSQL, against the simulated Jira: what is said on topics, and what Jira then has. */
@QuarkusTest
@QuarkusTestResource(SyncSuite.class)
class SyncServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final UUID organisation = UUID.randomUUID();
    private final UUID connection = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final UUID board = UUID.randomUUID();
    private final UUID story = UUID.randomUUID();
    private final UUID iteration = UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "test.jira")
    URI jira;

    @ConfigProperty(name = "piboard.keys.sync")
    String keys;

    private Neighbours neighbours;

    @BeforeEach
    void aSessionWithOneTeam() {
        neighbours = new Neighbours(kafka);
        neighbours.say(Topics.CONNECTION, connection.toString(), organisation, acme());
        neighbours.say(Topics.SESSION, session.toString(), organisation, sessionOfFalcons());
    }

    @Test
    void aSessionsIssuesAreImportedAndEditsTravelBothWays() {
        StickySynced imported = toldOfAStory();

        wish(imported, SyncedField.TEXT, "Pay by card, please");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(issue(imported.issueId()).getString("fields.summary"))
                        .isEqualTo("Pay by card, please"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(lastTold(imported.sticky()).state()).isEqualTo(SyncState.SYNCED));

        editInJira(imported.issueId(), "Pay by card or cash");
        neighbours.say(
                Topics.ISSUE_TOUCHED,
                connection + "/" + imported.issueId(),
                organisation,
                new IssueTouched(
                        organisation, connection, imported.issueId(), "jira:issue_updated", Instant.now(), "d", null));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(imported.sticky()).values())
                        .containsEntry(SyncedField.TEXT, FieldValue.of("Pay by card or cash")));
    }

    @Test
    void aNewStickyBecomesExactlyOneIssueWithItsFields() {
        UUID sticky = UUID.randomUUID();
        String text = "Made on the board " + sticky;
        Map<SyncedField, FieldValue> values =
                Map.of(SyncedField.TEXT, FieldValue.of(text), SyncedField.STORY_POINTS, FieldValue.of("8"));

        neighbours.say(Topics.STICKY_CHANGED, sticky.toString(), organisation, written(sticky, values));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastTold(sticky).state()).isEqualTo(SyncState.SYNCED));
        String issueId = lastTold(sticky).issueId();
        assertThat(issue(issueId).getFloat("fields.customfield_10035")).isEqualTo(8f);
        assertThat(issuesWithText(text)).hasSize(1);
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLetterTopicAndHoldsNothingUp() {
        UUID sticky = UUID.randomUUID();
        int before = neighbours.records("sticky.changed.v1.dlq").size();

        neighbours.say(Topics.STICKY_CHANGED, sticky.toString(), organisation, List.of("not", "an", "event"));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(neighbours.records("sticky.changed.v1.dlq")).hasSize(before + 1));
    }

    @Test
    void deletionsAreLetGoOnByAnAdminOfTheOrganisationOnly() {
        String release = "/internal/v1/connections/" + connection + "/deletions/release";

        given().post(release).then().statusCode(401);
        given().header("Authorization", DemoTokens.bearer("mia"))
                .post(release)
                .then()
                .statusCode(403);
        given().header("Authorization", DemoTokens.bearer("ada"))
                .post(release)
                .then()
                .statusCode(404);
    }

    private StickySynced toldOfAStory() {
        return await().atMost(PATIENCE)
                .until(
                        () -> neighbours.told().stream()
                                .filter(event -> event.session().equals(session))
                                .filter(event -> event.stickyType().equals(story))
                                .filter(event -> event.values().containsKey(SyncedField.STORY_POINTS))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private StickySynced lastTold(UUID sticky) {
        return neighbours.told().stream()
                .filter(event -> event.sticky().equals(sticky))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("the board was told nothing of this sticky yet"));
    }

    private void wish(StickySynced seen, SyncedField field, String value) {
        long version = Instant.now().toEpochMilli();
        Wish wish = new Wish(
                FieldValue.of(value),
                version,
                new Base(seen.revision(), seen.values().get(field)));
        neighbours.say(
                Topics.STICKY_CHANGED,
                seen.sticky().toString(),
                organisation,
                new StickyChanged(
                        organisation,
                        session,
                        connection,
                        seen.sticky(),
                        version,
                        team,
                        board,
                        story,
                        seen.issueId(),
                        seen.values(),
                        Map.of(field, wish),
                        null,
                        null,
                        List.of(),
                        false,
                        null,
                        Instant.now(),
                        "p-1"));
    }

    private StickyChanged written(UUID sticky, Map<SyncedField, FieldValue> values) {
        long version = Instant.now().toEpochMilli();
        Base nothing = new Base(0, FieldValue.EMPTY);
        Map<SyncedField, Wish> wishes = new java.util.EnumMap<>(SyncedField.class);
        values.forEach((field, value) -> wishes.put(field, new Wish(value, version, nothing)));
        return new StickyChanged(
                organisation,
                session,
                connection,
                sticky,
                version,
                team,
                board,
                story,
                null,
                values,
                wishes,
                null,
                null,
                List.of(),
                false,
                null,
                Instant.now(),
                "p-1");
    }

    private JsonPath issue(String id) {
        return given().baseUri(jira.toString())
                .auth()
                .preemptive()
                .basic("mia@acme.example", "mia-token")
                .get("/rest/api/2/issue/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> issuesWithText(String text) {
        return given()
                .baseUri(jira.toString())
                .get("/simulator/issues")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("summary", String.class)
                .stream()
                .filter(text::equals)
                .toList();
    }

    private void editInJira(String id, String summary) {
        given().baseUri(jira.toString())
                .auth()
                .preemptive()
                .basic("mia@acme.example", "mia-token")
                .contentType("application/json")
                .body(Map.of("fields", Map.of("summary", summary)))
                .put("/rest/api/2/issue/" + id)
                .then()
                .statusCode(204);
    }

    private ConnectionChanged acme() {
        String basic = "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString(
                                "piboard@acme.example:piboard-token".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ConnectionChanged(
                organisation,
                connection,
                1,
                "Acme",
                JiraKind.CLOUD,
                jira,
                jira,
                ConnectionState.ACTIVE,
                "project in (10000)",
                Map.of(FieldRole.STORY_POINTS, "customfield_10035", FieldRole.SPRINT, "customfield_10020"),
                1,
                null,
                KeyRing.fromBase64("sync", keys).seal(basic, organisation, connection));
    }

    private SessionChanged sessionOfFalcons() {
        return new SessionChanged(
                organisation,
                session,
                1,
                "PI 7",
                connection,
                SessionState.ACTIVE,
                ConflictPolicy.ASK,
                DeletePolicy.KEEP_ISSUE,
                List.of(new Iteration(iteration, "I1", 1)),
                List.of(new TeamMapping(
                        team, "Falcons", board, "10000", "FAL", "1", List.of(new SprintMapping(iteration, "11")))),
                List.of(new StickyTypeMapping(story, "Story", "10001")),
                List.of());
    }
}
