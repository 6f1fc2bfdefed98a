package io.piboard.metadata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.mischief.Fault;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.mischief.SearchMischief;
import io.piboard.jirasim.mischief.Target;
import io.piboard.jirasim.mischief.WebhookMischief;
import io.piboard.jirasim.site.Permission;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pre-flight against each kind of Jira: every permission taken away in turn is named, announced, and seen again. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class PermissionsIT {

    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String ACCOUNT = "piboard@acme.example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final UUID id = UUID.randomUUID();

    /** Data Center is asked as an old Server is; the row connect of the acceptance takes them away there, too. */
    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "SERVER_8_20"})
    void everyPermissionTakenAwayInTurnIsNamedAndAnnounced(JiraKind kind) {
        try (JiraSimulator jira = simulator(kind)) {
            connect(jira);
            await().atMost(PATIENCE).untilAsserted(() -> report().body("projects[0].verdict", equalTo("BOTH_WAYS")));

            JiraPermission before = null;
            for (JiraPermission permission : JiraPermission.values()) {
                jira.permissions().take(ACCOUNT, Permission.valueOf(permission.name()), "FAL");
                if (before != null) {
                    jira.permissions().give(ACCOUNT, Permission.valueOf(before.name()), "FAL");
                }
                refused();
                Set<String> missing = Set.of(permission.name());
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(announced().permissions().missing()).isEqualTo(missing));
                report().body("projects[0].missing.permission", contains(permission.name()))
                        .body("differences[0].projectKey", equalTo("FAL"))
                        .body("differences.findAll { !it.granted }.permission", hasItem(permission.name()))
                        .body("projects[0].missing.switchesOff", everyItem(notNullValue()))
                        .body("projects[1].missing", hasSize(0));
                before = permission;
            }
        }
    }

    @Test
    void whoAsksLooksNowButNotAgainAtOnce() {
        try (JiraSimulator jira = simulator(JiraKind.CLOUD)) {
            connect(jira);
            await().atMost(PATIENCE).untilAsserted(() -> report().body("projects[0].verdict", equalTo("BOTH_WAYS")));
            jira.permissions().take(ACCOUNT, Permission.EDIT_ISSUES, "FAL");
            jira.permissions().take(ACCOUNT, Permission.BROWSE_PROJECTS, "OWL");

            as("ria")
                    .post(path() + "/check")
                    .then()
                    .statusCode(200)
                    .body("projects[0].verdict", equalTo("LIMITED"))
                    .body("projects[0].missing[0].name", equalTo("Edit Issues"))
                    .body("projects[0].missing[0].since", notNullValue())
                    .body("projects.missing.flatten().whoCanGrant", everyItem(containsString("administrator")))
                    .body("projects[1].verdict", equalTo("NOT_VISIBLE"));
            as("ria")
                    .post(path() + "/check")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:piboard:problem:asked-too-soon"));
        }
    }

    @Test
    void nothingIsAnnouncedThatIsAsItWasUnlessSomebodyWaitsForTheAnswer() {
        try (JiraSimulator jira = simulator(JiraKind.CLOUD)) {
            connect(jira);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(all()).hasSize(2));
            as("ria").post(path() + "/check").then().statusCode(200);
            int afterCheck = all().size();

            refused();

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(all()).hasSize(3));
            assertThat(afterCheck).isEqualTo(2);
            assertThat(announced().permissions().projectId()).isEqualTo("10000");
        }
    }

    @Test
    void oneProjectThatDoesNotAnswerKeepsNoOtherFromBeingLookedAt() {
        try (JiraSimulator jira = simulator(JiraKind.CLOUD)) {
            connect(jira);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(all()).hasSize(2));
            jira.permissions().take(ACCOUNT, Permission.EDIT_ISSUES, "OWL");
            jira.mischief()
                    .play(failing(Fault.always(Target.of("GET", "/mypermissions"), 403)
                            .once()));

            as("ria").post(path() + "/check").then().statusCode(not(200));

            report().body("projects.find { it.projectKey == 'OWL' }.verdict", equalTo("LIMITED"));
        }
    }

    @Test
    void refusedCredentialsThatAPersonsLookMeetsStopTheConnection() {
        try (JiraSimulator jira = simulator(JiraKind.CLOUD)) {
            connect(jira);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(all()).hasSize(2));
            jira.mischief()
                    .play(new MischiefPlan(
                            1,
                            List.of(),
                            List.of(),
                            List.of(),
                            WebhookMischief.NONE,
                            SearchMischief.NONE,
                            Set.of(ACCOUNT)));

            as("ria").post(path() + "/check");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> as("ada")
                            .get("/internal/v1/connections/" + id)
                            .then()
                            .body("state", equalTo("UNAUTHORIZED")));
        }
    }

    private static MischiefPlan failing(Fault fault) {
        return new MischiefPlan(
                1, List.of(), List.of(fault), List.of(), WebhookMischief.NONE, SearchMischief.NONE, Set.of());
    }

    @Test
    void whatAnAdminHasPausedIsNotAsked() {
        try (JiraSimulator jira = simulator(JiraKind.CLOUD)) {
            connect(jira);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(all()).hasSize(2));
            as("ada")
                    .contentType(ContentType.JSON)
                    .body(Map.of("paused", true))
                    .put("/internal/v1/connections/" + id + "/pause")
                    .then()
                    .statusCode(200);

            as("ria")
                    .post(path() + "/check")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:piboard:problem:connection-paused"));
        }
    }

    @Test
    void whatIsNoLongerOursIsGivenUp() {
        try (JiraSimulator jira = simulator(JiraKind.CLOUD)) {
            connect(jira);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(all()).hasSize(2));

            connect(jira, "FAL");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(givenUp()).containsExactly("permissions/10001"));
            as("ada").delete("/internal/v1/connections/" + id).then().statusCode(204);
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(givenUp()).containsExactlyInAnyOrder("permissions/10001", "permissions/10000"));
        }
    }

    @Test
    void theReportIsForAdminsAndPiAdminsOfTheOrganisation() {
        try (JiraSimulator jira = simulator(JiraKind.CLOUD)) {
            connect(jira);

            given().get(path()).then().statusCode(401);
            as("mia").get(path()).then().statusCode(403);
            as("eve").get(path()).then().statusCode(404);
            as("eve").post(path() + "/check").then().statusCode(404);
            as("ria").get(path()).then().statusCode(200);
        }
    }

    private static JiraSimulator simulator(JiraKind kind) {
        return JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(kind));
    }

    private void connect(JiraSimulator jira) {
        connect(jira, "FAL", "OWL");
    }

    private void connect(JiraSimulator jira, String... projects) {
        Map<String, Object> auth = Map.of("kind", "BASIC", "user", ACCOUNT, "token", "piboard-token");
        as("ada")
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
    }

    /** As sync-service says it. */
    private void refused() {
        new TopicReader(kafka)
                .send(
                        Topics.METADATA_TOUCHED,
                        id.toString(),
                        EventJson.write(new MetadataTouched(
                                ORGANISATION, id, MetadataTouched.PERMISSION_REFUSED, "project/10000", Instant.now())));
    }

    private ValidatableResponse report() {
        return as("ada").get(path()).then().statusCode(200);
    }

    private MetadataChanged announced() {
        return all().stream()
                .filter(event -> event.permissions() != null)
                .filter(event -> event.permissions().projectId().equals("10000"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("nothing is announced yet"));
    }

    private List<String> givenUp() {
        return all().stream()
                .filter(event -> event.permissions() == null)
                .map(MetadataChanged::entry)
                .toList();
    }

    private List<MetadataChanged> all() {
        return new TopicReader(kafka).events(Topics.METADATA_CHANGED, id + "/permissions/", MetadataChanged.class);
    }

    private String path() {
        return "/internal/v1/connections/" + id + "/permissions";
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(DemoTokens.of(user));
    }
}
