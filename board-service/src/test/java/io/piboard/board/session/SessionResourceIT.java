package io.piboard.board.session;

import static io.piboard.board.PlannedSession.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.piboard.board.PlannedSession;
import io.piboard.board.Records;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.Topics;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.BacklogMapping;
import io.piboard.contracts.session.SessionChanged.FieldFilter;
import io.piboard.contracts.session.SessionChanged.TeamField;
import io.piboard.contracts.session.SessionChanged.TeamProject;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class SessionResourceIT {

    @Test
    void aSessionComesWithABoardForEachTeam() {
        PlannedSession session = PlannedSession.put();

        as("olaf")
                .get("/api/v1/boards?session=" + session.id)
                .then()
                .statusCode(200)
                .body("id", contains(session.board.toString()))
                .body("[0].name", equalTo("Falcons"))
                .body("[0].kind", equalTo("TEAM"));
        as("olaf")
                .get("/api/v1/boards/" + session.board)
                .then()
                .statusCode(200)
                .body("columns", hasSize(3))
                .body("columns[0].iteration.name", equalTo("I1"))
                .body("columns[2].iteration", nullValue())
                .body("stickies", hasSize(0));
    }

    @Test
    void theOtherServicesAreTold() {
        PlannedSession session = PlannedSession.put();

        await().untilAsserted(() -> {
            SessionChanged told = Records.latest(Topics.SESSION, session.id, SessionChanged.class);
            assertThat(told.connection()).isEqualTo(session.connection);
            assertThat(told.stickyTypes()).hasSize(1);
            assertThat(told.teams().getFirst().sprints().getFirst().sprintId()).isEqualTo("11");
        });
    }

    @Test
    void mappingsAreKeptAsTheyWereSaidAndTold() {
        PlannedSession session = new PlannedSession();
        JsonObject plan = session.planWithEveryMapping();

        session.put(plan).then().statusCode(201);

        JsonObject shown = new JsonObject(
                as("olaf").get("/api/v1/sessions/" + session.id).body().asString());
        assertThat(shown.getJsonArray("teams").getJsonObject(0).getJsonArray("moreProjects"))
                .isEqualTo(plan.getJsonArray("teams").getJsonObject(0).getJsonArray("moreProjects"));
        assertThat(shown.getJsonArray("teams").getJsonObject(0).getJsonObject("teamField"))
                .isEqualTo(plan.getJsonArray("teams").getJsonObject(0).getJsonObject("teamField"));
        assertThat(shown.getJsonArray("iterations").getJsonObject(0).getString("endsOn"))
                .isEqualTo("2026-10-14");
        session.put(plan).then().statusCode(200).body("version", equalTo(shown.getLong("version")));
        await().untilAsserted(() -> {
            SessionChanged told = Records.latest(Topics.SESSION, session.id, SessionChanged.class);
            assertThat(told.teams().getFirst().projects())
                    .containsExactly(new TeamProject("10000", "FAL", "1"), new TeamProject("10001", "PLAT", "2"));
            assertThat(told.teams().getFirst().teamField()).isEqualTo(new TeamField("customfield_10001", "Falcons"));
            assertThat(told.iterations().getFirst().startsOn()).isEqualTo("2026-10-01");
            assertThat(told.stickyTypes().getFirst().backlog())
                    .isEqualTo(new BacklogMapping(
                            "10000",
                            "customfield_10040",
                            List.of(new FieldFilter("customfield_10041", List.of("PI 7", "PI 8"))),
                            null));
        });
    }

    @Test
    void mappingsChangeInPlace() {
        PlannedSession session = new PlannedSession();
        session.put(session.planWithEveryMapping()).then().statusCode(201);
        session.write(UUID.randomUUID());
        JsonObject plan = session.planWithEveryMapping();
        JsonObject team = plan.getJsonArray("teams").getJsonObject(0);
        team.getJsonArray("moreProjects").getJsonObject(0).put("scrumBoardId", "3");
        team.remove("teamField");
        plan.getJsonArray("stickyTypes")
                .getJsonObject(0)
                .getJsonObject("backlog")
                .put("wsjfField", "customfield_1");

        session.put(plan)
                .then()
                .statusCode(200)
                .body("teams[0].moreProjects[0].scrumBoardId", equalTo("3"))
                .body("teams[0].teamField", nullValue())
                .body("stickyTypes.find{it.name=='work_item'}.backlog.wsjfField", equalTo("customfield_1"));
    }

    @Test
    void saidTwiceIsDoneOnce() {
        PlannedSession session = PlannedSession.put();
        long version =
                as("olaf").get("/api/v1/sessions/" + session.id).jsonPath().getLong("version");

        as("ria")
                .body(session.plan().encode())
                .put("/api/v1/sessions/" + session.id)
                .then()
                .statusCode(200)
                .body("version", equalTo(version))
                .body("teams[0].projectKey", equalTo("FAL"));
    }

    @Test
    void everyPartMayChangeWhileStickiesAreThere() {
        PlannedSession session = PlannedSession.put();
        session.write(UUID.randomUUID());
        JsonObject plan = session.plan().put("name", "PI 8");
        plan.getJsonArray("stickyTypes").getJsonObject(0).put("color", "#00ff00");
        plan.getJsonArray("iterations").getJsonObject(1).put("name", "IP");

        as("ria")
                .body(plan.encode())
                .put("/api/v1/sessions/" + session.id)
                .then()
                .statusCode(200)
                .body("name", equalTo("PI 8"))
                .body("iterations[1].name", equalTo("IP"));

        as("olaf").get("/api/v1/boards/" + session.board).then().body("stickies[0].type.color", equalTo("#00ff00"));
    }

    @Test
    void whatStickiesStillHaveCannotBeLeftOut() {
        PlannedSession session = PlannedSession.put();
        session.write(UUID.randomUUID());
        JsonObject plan = session.plan();
        plan.getJsonArray("stickyTypes").remove(0);

        as("ria")
                .body(plan.encode())
                .put("/api/v1/sessions/" + session.id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:piboard:problem:still-in-use"));
        as("ria")
                .body(session.plan().put("teams", new JsonArray()).encode())
                .put("/api/v1/sessions/" + session.id)
                .then()
                .statusCode(409);
    }

    @Test
    void allFaultsOfABodyAreListed() {
        PlannedSession session = new PlannedSession();
        JsonObject plan = session.plan().put("name", " ").put("colour", "red").put("version", 3);

        as("ria")
                .body(plan.encode())
                .put("/api/v1/sessions/" + session.id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:piboard:problem:invalid-request"))
                .body(
                        "faults",
                        hasItems(
                                "colour: unknown or read-only member",
                                "version: unknown or read-only member",
                                "name: must not be blank"));
    }

    @Test
    void whatIsNoJsonIsAProblemToo() {
        as("ria")
                .body("{\"name\":")
                .put("/api/v1/sessions/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void onlyPiAdminsAndAdminsPlanSessions() {
        PlannedSession session = PlannedSession.put();
        String path = "/api/v1/sessions/" + session.id;

        as("mia")
                .body(session.plan().encode())
                .put(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        as("olaf").body(session.plan().encode()).put(path).then().statusCode(403);
        as("ada").body(session.plan().encode()).put(path).then().statusCode(200);
        given().get(path).then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", "Bearer nonsense").get(path).then().statusCode(401);
    }

    @Test
    void anotherOrganisationsSessionIsNotThere() {
        PlannedSession session = PlannedSession.put();

        as("eve").get("/api/v1/sessions/" + session.id).then().statusCode(404);
        as("eve").get("/api/v1/boards/" + session.board).then().statusCode(404);
        as("eve").get("/api/v1/boards").then().statusCode(200).body("", hasSize(0));
        as("eve")
                .body(session.plan().encode())
                .put("/api/v1/sessions/" + session.id)
                .then()
                .statusCode(404);
        as("eve")
                .body(session.plan().encode())
                .put("/api/v1/sessions/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:piboard:problem:id-taken"));
    }

    @Test
    void aPersonIsToldWhatThatPersonMay() {
        as("ria")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("organisation", equalTo(PlannedSession.ACME.toString()))
                .body("roles", contains("member", "observer", "pi-admin"));
    }

    @Test
    void aPausedSessionShowsItOnItsStickiesAndTakesEdits() {
        PlannedSession session = PlannedSession.put();
        UUID sticky = UUID.randomUUID();
        long seen = session.write(sticky);
        String path = "/api/v1/sessions/" + session.id + "/state";

        as("mia").body("{\"state\":\"PAUSED\"}").put(path).then().statusCode(403);
        as("ria")
                .body("{\"state\":\"PAUSED\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"));

        PlannedSession.patch("mia", sticky, seen, new JsonObject().put("text", "B"))
                .then()
                .statusCode(200)
                .body("sync.state", equalTo("PAUSED"));
        await().untilAsserted(() -> {
            assertThat(Records.latest(Topics.SESSION, session.id, SessionChanged.class)
                            .state())
                    .isEqualTo(SessionChanged.SessionState.PAUSED);
            assertThat(Records.latest(Topics.STICKY_CHANGED, sticky, StickyChanged.class)
                            .values())
                    .containsEntry(SyncedField.TEXT, FieldValue.of("B"));
        });
        as("ria").body("{\"state\":\"ACTIVE\"}").put(path).then().statusCode(200);
        PlannedSession.get(sticky).then().body("sync.state", equalTo("PENDING"));
    }
}
