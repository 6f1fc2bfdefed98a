package io.piboard.metadata.catalog;

import static io.piboard.metadata.catalog.ConnectedSite.get;
import static io.piboard.metadata.catalog.ConnectedSite.refresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.Permission;
import io.piboard.metadata.JiraSite;
import io.piboard.metadata.MovableClock;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.RefreshQueue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class CatalogIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PIBOARD = "piboard@acme.example";

    @Inject
    Pool pool;

    @Inject
    MovableClock clock;

    @Inject
    RefreshQueue queue;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final List<ConnectedSite> sites = new ArrayList<>();

    @AfterEach
    void close() {
        clock.reset();
        sites.forEach(ConnectedSite::close);
    }

    @Test
    void everybodyOfTheOrganisationSeesWhatASiteOffers() {
        // given
        UUID acme = site(JiraKind.CLOUD).connect("FAL", "SKY");

        // when
        var projects = get("olaf", acme, "/projects").then();

        // then
        projects.statusCode(200)
                .body("freshness.stale", equalTo(false))
                .body("projects.key", contains("FAL", "SKY"))
                .body("projects.teamManaged", contains(false, true))
                .body("projects.boards.flatten().type", contains("scrum", "simple"))
                .body("projects.boards.flatten().estimationField", contains("customfield_10035", "customfield_10016"))
                .body("projects[0].sprints.startsAt", hasItem(notNullValue()))
                .body("projects[0].issueTypes[0].createFields", equalTo(List.of()));
        get("olaf", acme, "/projects/10000")
                .then()
                .statusCode(200)
                .body("project.issueTypes.find { it.id == '10001' }.statuses", hasItems("10100", "10103"))
                .body("project.issueTypes.find { it.id == '10001' }.createFields.id", hasItem("summary"))
                .body(
                        "project.issueTypes.find { it.id == '10001' }.createFields.find { it.id == 'summary' }.required",
                        equalTo(true));
        get("olaf", acme, "/site")
                .then()
                .statusCode(200)
                .body("site.linkTypes.name", hasItem("Blocks"))
                .body("site.fields.id", hasItem("customfield_10035"));
    }

    @Test
    void nobodyElseDoes() {
        // given
        UUID acme = site(JiraKind.CLOUD).connect("FAL");

        // when
        var stranger = get("eve", acme, "/projects/10000").then();

        // then
        stranger.statusCode(404).body("type", equalTo("urn:piboard:problem:unknown-connection"));
        get("eve", acme, "/site").then().statusCode(404);
        refresh("eve", acme).then().statusCode(404);
        refresh("olaf", acme).then().statusCode(403);
        given().get("/internal/v1/connections/" + acme + "/site").then().statusCode(401);
        get("olaf", acme, "/projects/77")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:piboard:problem:unknown-project"));
    }

    @Test
    void whoHasItAlreadyIsToldSoUntilItChanges() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        UUID acme = site.connect("FAL");
        String tag = get("olaf", acme, "/projects/10000").header("ETag");
        var same = given().auth().oauth2(DemoTokens.of("olaf")).header("If-None-Match", tag);
        assertThat(tag).startsWith("\"");
        same.get("/internal/v1/connections/" + acme + "/projects/10000")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "no-cache, private");

        // when
        rename(site, 11, "Renamed");
        site.ring(acme, "sprint_updated", "sprint/11");

        // then
        await().atMost(SOON)
                .untilAsserted(() -> given().auth()
                        .oauth2(DemoTokens.of("olaf"))
                        .header("If-None-Match", tag)
                        .get("/internal/v1/connections/" + acme + "/projects/10000")
                        .then()
                        .statusCode(200)
                        .body("project.sprints.name", hasItem("Renamed")));
    }

    /** The figure is in the README: 2 for the site, and for each project 6 and one per type that can be created. */
    @Test
    void oneLookReadsEachThingOnce() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        UUID acme = site.connect("FAL", "OWL", "KIT");
        site.jira().requests().reset();

        // when
        lookAgain(site, acme);

        // then
        assertThat(site.asked()).hasSize(2 + 3 * (6 + 4));
        assertThat(site.refused()).isEmpty();
        assertThat(site.told(acme, ""))
                .filteredOn(told -> told.permissions() == null)
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfJiraIsReadWithoutARefusal(JiraKind kind) {
        // given
        ConnectedSite site = site(kind);

        // when
        UUID acme = site.connect("FAL");

        // then
        get("olaf", acme, "/projects/10000")
                .then()
                .statusCode(200)
                .body("project.boards.estimationField", contains("customfield_10035"))
                .body("project.sprints.id", hasItems("11", "12", "13", "14"));
        assertThat(site.refused()).isEmpty();
    }

    @Test
    void createScreensAreNotAskedForWhereNothingMayBeCreated() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        site.jira().permissions().take(PIBOARD, Permission.CREATE_ISSUES, "FAL");

        // when
        UUID acme = site.connect("FAL");

        // then
        get("ada", acme, "/projects/10000")
                .then()
                .body("project.issueTypes.createFields.flatten()", equalTo(List.of()));
        assertThat(site.refused()).isEmpty();
    }

    @Test
    void aBellThatNamesASprintCostsOneRequest() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        UUID acme = site.connect("FAL", "OWL");
        rename(site, 11, "Renamed");
        site.jira().requests().reset();

        // when
        site.ring(acme, "sprint_updated", "sprint/11");

        // then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(site.told(acme, "project/10000")
                                .getLast()
                                .project()
                                .sprints())
                        .extracting(Sprint::name)
                        .contains("Renamed"));
        assertThat(site.asked()).containsExactly("GET /rest/agile/1.0/sprint/11");
        assertThat(site.told(acme, "project/10001")).hasSize(1);
    }

    @Test
    void aBellThatNamesABoardCostsThree() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        UUID acme = site.connect("FAL", "OWL");
        rename(site, 11, "Renamed");
        site.jira().requests().reset();

        // when
        site.ring(acme, "board_configuration_changed", "board/1");

        // then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(site.told(acme, "project/10000")
                                .getLast()
                                .project()
                                .sprints())
                        .extracting(Sprint::name)
                        .contains("Renamed"));
        assertThat(site.asked()).hasSize(3).allMatch(request -> request.contains("/board/1"));
    }

    @Test
    void whileJiraIsAwayForAnHourWhatIsKnownIsServedAsStale() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        UUID acme = site.connect("FAL");
        String fresh = get("olaf", acme, "/projects/10000").header("ETag");
        site.goAway();

        // when
        clock.advance(Duration.ofHours(1));
        site.pass(Duration.ofHours(1));

        // then
        await().atMost(SOON)
                .untilAsserted(() -> get("olaf", acme, "/projects/10000")
                        .then()
                        .statusCode(200)
                        .header("Piboard-Stale", "JIRA_UNREACHABLE")
                        .header("Piboard-Read-At", notNullValue())
                        .header("ETag", not(fresh))
                        .body("freshness.stale", equalTo(true))
                        .body("freshness.reason", equalTo("JIRA_UNREACHABLE"))
                        .body("freshness.readAt", notNullValue())
                        .body("project.key", equalTo("FAL")));
    }

    @Test
    void whenJiraIsBackEachConnectionLooksOnceHoweverManyBellsRang() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        List<UUID> connections = List.of(site.connect("FAL"), site.connect("FAL"), site.connect("FAL"));
        String fresh = get("olaf", connections.getFirst(), "/projects/10000").header("ETag");
        site.goAway();
        clock.advance(Duration.ofHours(1));
        site.pass(Duration.ofHours(1));
        site.awaitFailures();
        connections.forEach(one -> {
            for (int i = 0; i < 40; i++) {
                site.ring(one, "sprint_updated", "sprint/" + (11 + i % 4));
                site.ring(one, "workflow_changed", "nothing we know");
            }
        });
        site.awaitBells(40);
        site.comeBack();
        site.jira().requests().reset();

        // when
        site.pass(Duration.ofMinutes(5));

        // then
        connections.forEach(one -> await().atMost(SOON)
                .untilAsserted(() -> get("olaf", one, "/projects/10000")
                        .then()
                        .statusCode(200)
                        .header("ETag", fresh)
                        .header("Piboard-Stale", nullValue())));
        site.awaitQuiet();
        assertThat(looks(site)).as("looks at everything").isLessThanOrEqualTo(connections.size());
        assertThat(site.asked()).hasSizeLessThanOrEqualTo(connections.size() * (2 + 6 + 4));
    }

    @Test
    void connectionsOfOneSiteDoNotLookAllAtOnce() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        List<UUID> connections = List.of(site.connect("FAL"), site.connect("FAL"), site.connect("FAL"));
        site.pass(Duration.ofMinutes(1));

        // when
        connections.forEach(one -> queue.ring(ConnectedSite.ORGANISATION, one, RefreshKind.CATALOG)
                .await()
                .indefinitely());

        // then
        List<Instant> due = site.due(RefreshKind.CATALOG);
        assertThat(Duration.between(Collections.min(due), Collections.max(due)))
                .isBetween(Duration.ofMillis(50), Duration.ofSeconds(3));
    }

    @Test
    void whatIsOverdueIsMarked() {
        // given
        UUID acme = site(JiraKind.CLOUD).connect("FAL");

        // when
        clock.advance(Duration.ofMinutes(46));

        // then
        get("olaf", acme, "/projects").then().body("freshness.reason", equalTo("OVERDUE"));
        get("olaf", acme, "/site").then().header("Piboard-Stale", "OVERDUE");
    }

    @Test
    void aProjectThatIsHiddenIsMarkedAndComesBack() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        UUID acme = site.connect("FAL", "OWL");
        site.jira().permissions().take(PIBOARD, Permission.BROWSE_PROJECTS, "OWL");

        // when
        lookAgain(site, acme);

        // then
        MetadataChanged said = site.told(acme, "project/10001").getLast();
        assertThat(said.missingSince()).isNotNull();
        assertThat(said.project().sprints()).isNotEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> get("olaf", acme, "/projects/10001")
                        .then()
                        .header("Piboard-Stale", "GONE_OR_HIDDEN")
                        .body("missingSince", notNullValue())
                        .body("project.key", equalTo("OWL")));
        get("olaf", acme, "/projects").then().header("Piboard-Stale", nullValue());
        site.jira().permissions().give(PIBOARD, Permission.BROWSE_PROJECTS, "OWL");
        lookAgain(site, acme);
        assertThat(site.told(acme, "project/10001").getLast().missingSince()).isNull();
    }

    @Test
    void aProjectThatStaysAwayIsForgotten() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        UUID acme = site.connect("FAL", "OWL");
        site.jira().deleteProject("OWL");
        lookAgain(site, acme);
        clock.advance(Duration.ofDays(8));

        // when
        lookAgain(site, acme);

        // then
        MetadataChanged said = site.told(acme, "project/10001").getLast();
        assertThat(said.project()).isNull();
        await().atMost(SOON)
                .untilAsserted(() -> get("olaf", acme, "/projects/10001").then().statusCode(404));
    }

    @Test
    void whatWasKnownOfARemovedConnectionIsGivenUp() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        UUID acme = site.connect("FAL");
        get("olaf", acme, "/site").then().statusCode(200);

        // when
        given().auth()
                .oauth2(DemoTokens.of("ada"))
                .delete("/internal/v1/connections/" + acme)
                .then()
                .statusCode(204);

        // then
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(site.told(acme, "project/10000").getLast().project()).isNull();
            assertThat(site.told(acme, "site").getLast().site()).isNull();
        });
        await().atMost(SOON)
                .untilAsserted(() -> get("olaf", acme, "/site").then().statusCode(404));
    }

    @Test
    void aPersonMayAskForALookButNotAllTheTime() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        UUID acme = site.connect("FAL");
        site.pass(Duration.ofSeconds(31));
        site.jira().requests().reset();

        // when
        var first = refresh("ria", acme).then();

        // then
        first.statusCode(202);
        await().atMost(SOON).untilAsserted(() -> assertThat(site.asked()).hasSize(12));
        site.awaitQuiet();
        refresh("ada", acme)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:piboard:problem:asked-too-soon"));
    }

    @Test
    void withoutLinksASiteHasNoLinkTypes() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        site.jira()
                .mischief()
                .play(io.piboard.jirasim.mischief.MischiefPlan.fromJson(new JsonObject(
                        "{\"errors\":[{\"method\":\"GET\",\"path\":\"/issueLinkType\",\"rate\":1,\"status\":404}]}")));

        // when
        UUID acme = site.connect("FAL");

        // then
        get("ada", acme, "/site").then().statusCode(200).body("site.linkTypes", equalTo(List.of()));
    }

    @Test
    void aBoardWithoutSprintsHasNone() {
        // given
        ConnectedSite site = site(JiraKind.CLOUD);
        admin(site)
                .body(Map.of("feature", "SPRINTS", "enabling", false, "boardId", 4))
                .put(site.jira().uri() + "/rest/agile/1.0/board/4/features")
                .then()
                .statusCode(200);

        // when
        UUID acme = site.connect("SKY");

        // then
        get("ada", acme, "/projects/10003")
                .then()
                .body("project.sprints", equalTo(List.of()))
                .body("project.boards.type", contains("simple"));
    }

    private ConnectedSite site(JiraKind kind) {
        ConnectedSite site = new ConnectedSite(kind, pool, kafka);
        sites.add(site);
        return site;
    }

    private static long looks(ConnectedSite site) {
        return site.asked().stream()
                .filter(request -> request.endsWith("/issueLinkType"))
                .count();
    }

    /** As the interval would have it, now. */
    private static void lookAgain(ConnectedSite site, UUID connection) {
        long before = looks(site);
        site.pass(Duration.ofMinutes(16));
        await().atMost(SOON).untilAsserted(() -> assertThat(looks(site)).isGreaterThan(before));
        site.awaitQuiet();
    }

    private static void rename(ConnectedSite site, int sprint, String name) {
        admin(site)
                .body(Map.of("name", name))
                .post(site.jira().uri() + "/rest/agile/1.0/sprint/" + sprint)
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification admin(ConnectedSite site) {
        return given().auth()
                .preemptive()
                .basic("admin@acme.example", "admin-token")
                .contentType(ContentType.JSON);
    }
}
