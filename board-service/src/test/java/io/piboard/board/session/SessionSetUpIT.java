package io.piboard.board.session;

import static io.piboard.board.PlannedSession.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.piboard.board.PlannedSession;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A session of two teams, set up through the public API alone. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class SessionSetUpIT {

    private final PlannedSession session = new PlannedSession();
    private final String path = "/api/v1/sessions/" + session.id;

    @Test
    void suggestionsAreTakenAndTheCheckIsClean() {
        JsonObject plan = known(new FalconsSite(session.connection, 0), twoTeams());

        List<List<String>> suggested = as("ria")
                .get(path + "/sprint-suggestions")
                .then()
                .statusCode(200)
                .body("[0].name", equalTo("Eagles"))
                .body("[0].iterations[0].because", contains("DATES", "NAME"))
                .body("[0].warnings", empty())
                .extract()
                .path("iterations.suggested.id");
        take(plan, suggested);

        session.put(plan).then().statusCode(200).body("warnings", empty());
        as("olaf")
                .get(path + "/check")
                .then()
                .statusCode(200)
                .body("errors", empty())
                .body("warnings", empty());
    }

    @Test
    void whatCanNeverWorkIsRefusedAndNothingIsKept() {
        JsonObject plan = known(new FalconsSite(session.connection, 0), twoTeams());
        plan.put("name", "PI 8").getJsonArray("teams").getJsonObject(0).put("projectId", "10009");
        plan.getJsonArray("stickyTypes").getJsonObject(0).put("issueTypeId", "10099");

        session.put(plan)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:piboard:problem:does-not-fit-jira"))
                .body("errors.code", contains("UNKNOWN_PROJECT", "UNKNOWN_TYPE"))
                .body("warnings.code", hasItem("SPRINT_MISSING"));
        as("olaf").get(path).then().body("name", equalTo("PI 7"));
    }

    @Test
    void aSessionWhoseLinkTypeIsGoneCanBeRenamed() {
        FalconsSite site = new FalconsSite(session.connection, 0);
        JsonObject plan = known(site, twoTeams());
        session.put(plan.put("linkRules", linked("10000"))).then().statusCode(200);

        site.tellLinkTypes(2, new LinkType("10001", "Relates", "relates to", "relates to"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as("olaf")
                        .get(path + "/check")
                        .then()
                        .body("errors.code", contains("UNKNOWN_LINK_TYPE"))
                        .body("errors[0].jiraId", equalTo("10000")));
        session.put(plan.put("name", "PI 8"))
                .then()
                .statusCode(200)
                .body("name", equalTo("PI 8"))
                .body("warnings.code", hasItem("UNKNOWN_LINK_TYPE"));
        session.put(plan.put("linkRules", linked("10002"))).then().statusCode(422);
    }

    @Test
    void anEditedExportIsShownAndThenAppliedAsShown() {
        JsonObject plan = known(new FalconsSite(session.connection, 0), twoTeams());
        session.put(plan.put("linkRules", linked("10000"))).then().statusCode(200);
        String yaml = export();
        yaml(yaml).post(path + "/import").then().statusCode(200).body("differences", empty());
        String edited = yaml.replace("name: PI 7", "name: PI 8")
                .replace("    endsOn: 2026-10-28\n", "    endsOn: 2026-10-29\n")
                .replace(
                        "          name: FAL board\n          id: \"5\"\n",
                        "          name: FAL board\n    sprints:\n      - iteration: I2\n        sprint:\n"
                                + "          name: FAL Sprint 2\n");

        String token = yaml(edited)
                .post(path + "/import")
                .then()
                .statusCode(200)
                .body("isNew", equalTo(false))
                .body("differences.path", contains("name", "iterations[I2].endsOn", "teams[Falcons].sprints"))
                .body("differences[0].before", equalTo("PI 7"))
                .body("differences[0].after", equalTo("PI 8"))
                .body("differences[2].after[0].sprint.id", equalTo("38"))
                .body("errors", empty())
                .extract()
                .path("token");
        as("olaf").get(path).then().body("name", equalTo("PI 7"));

        as("ria").post(path + "/import/" + token).then().statusCode(200).body("name", equalTo("PI 8"));
        as("ria").post(path + "/import/" + token).then().statusCode(200).body("name", equalTo("PI 8"));
        yaml(edited).post(path + "/import").then().body("differences", empty());
    }

    @Test
    void whatHasChangedSinceItWasShownIsToldAndNothingIsApplied() {
        JsonObject plan = twoTeams();
        session.put(plan).then().statusCode(201);
        String token = yaml(export().replace("name: PI 7", "name: PI 8"))
                .post(path + "/import")
                .path("token");
        session.put(plan.put("name", "PI 9").put("deletePolicy", "FORBID"))
                .then()
                .statusCode(200);

        as("ria")
                .post(path + "/import/" + token)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:piboard:problem:changed-since"))
                .body("differences.path", contains("name", "deletePolicy"))
                .body("differences.after", contains("PI 9", "FORBID"));
        as("olaf").get(path).then().body("name", equalTo("PI 9"));
        as("ria").post(path + "/import/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aSetUpMovesToAnotherSiteByName() {
        known(new FalconsSite(session.connection, 0), mapped());
        String yaml = export();
        UUID elsewhere = UUID.randomUUID();
        FalconsSite other = new FalconsSite(elsewhere, 500);
        other.tell();
        String copy = "/api/v1/sessions/" + UUID.randomUUID();

        String token = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> yaml(yaml)
                                .post(copy + "/import?connection=" + elsewhere)
                                .path("token"),
                        shown -> shown != null);

        as("ria")
                .post(copy + "/import/" + token)
                .then()
                .statusCode(201)
                .body("connection", equalTo(elsewhere.toString()))
                .body("teams[0].projectId", equalTo(other.id(10000)))
                .body("teams[0].sprints[0].sprintId", equalTo(other.id(37)));
    }

    @Test
    void whatIsNoDocumentIsRefusedWithAllItsFaults() {
        yaml("a: &a [x]\nb: [*a, *a]\n")
                .post(path + "/import")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("faults[0]", equalTo("line 1: anchors and aliases (& and *) are not taken; say it twice"));
        yaml("piboard: session/1\nname: PI 7\nsecret: x\niterations: [{name: I1, colour: red}]\n")
                .post(path + "/import")
                .then()
                .statusCode(400)
                .body(
                        "faults",
                        containsInAnyOrder(
                                "secret: unknown or read-only member",
                                "iterations[0].colour: unknown or read-only member"));
        yaml("piboard: session/1\nname: PI 7\niterations: none\n")
                .post(path + "/import")
                .then()
                .statusCode(400)
                .body("faults", contains("iterations: not what is expected here"));
        yaml("").post(path + "/import").then().statusCode(400);
    }

    @Test
    void setUpsAreCarriedByPiAdmins() {
        session.put(twoTeams()).then().statusCode(201);
        String yaml = export();

        for (String person : List.of("mia", "olaf")) {
            as(person).get(path + "/export").then().statusCode(403);
            yaml(person, yaml).post(path + "/import").then().statusCode(403);
            as(person).post(path + "/import/" + UUID.randomUUID()).then().statusCode(403);
        }
        as("ada").get(path + "/export").then().statusCode(200);
        as("eve").get(path + "/export").then().statusCode(404);
        yaml("eve", yaml).post(path + "/import").then().statusCode(404);
        String token = yaml(yaml).post(path + "/import").path("token");
        as("eve").post(path + "/import/" + token).then().statusCode(404);
    }

    @Test
    void eachRoleMayWhatItShould() {
        session.put(twoTeams()).then().statusCode(201);

        as("olaf").get(path + "/check").then().statusCode(200).body("warnings.code", hasItem("NOT_LOOKED_YET"));
        as("eve").get(path + "/check").then().statusCode(404);
        as("mia").get(path + "/sprint-suggestions").then().statusCode(403);
        as("olaf").get(path + "/sprint-suggestions").then().statusCode(403);
        as("ada").get(path + "/sprint-suggestions").then().statusCode(200);
        as("eve").get(path + "/sprint-suggestions").then().statusCode(404);
    }

    /** The session is there, and so is what its site offers: told afterwards, for half of it would be judged. */
    private JsonObject known(FalconsSite site, JsonObject plan) {
        session.put(plan).then().statusCode(201);
        site.tell();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as("olaf")
                        .get(path + "/check")
                        .then()
                        .body("errors", empty())
                        .body("warnings.code.unique()", contains("SPRINT_MISSING")));
        return plan;
    }

    private String export() {
        return as("ria")
                .get(path + "/export")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
    }

    private static RequestSpecification yaml(String document) {
        return yaml("ria", document);
    }

    private static RequestSpecification yaml(String person, String document) {
        return as(person)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .contentType("application/yaml")
                .body(document);
    }

    private JsonObject mapped() {
        JsonObject plan = session.plan();
        JsonObject team = plan.getJsonArray("teams").getJsonObject(0).put("scrumBoardId", "5");
        team.getJsonArray("sprints").getJsonObject(0).put("sprintId", "37");
        return plan;
    }

    private JsonObject twoTeams() {
        JsonObject plan = session.plan();
        dated(plan, 0, "2026-10-01", "2026-10-14");
        dated(plan, 1, "2026-10-15", "2026-10-28");
        return plan.put(
                "teams", new JsonArray().add(team("Eagles", "10001", "6")).add(team("Falcons", "10000", "5")));
    }

    private static void dated(JsonObject plan, int iteration, String starts, String ends) {
        plan.getJsonArray("iterations")
                .getJsonObject(iteration)
                .put("startsOn", starts)
                .put("endsOn", ends);
    }

    private static JsonObject team(String name, String project, String board) {
        return new JsonObject()
                .put("team", UUID.randomUUID().toString())
                .put("name", name)
                .put("board", UUID.randomUUID().toString())
                .put("projectId", project)
                .put("scrumBoardId", board);
    }

    private void take(JsonObject plan, List<List<String>> suggested) {
        for (int team = 0; team < suggested.size(); team++) {
            JsonArray sprints = new JsonArray()
                    .add(sprint(session.firstIteration, suggested.get(team).get(0)))
                    .add(sprint(session.secondIteration, suggested.get(team).get(1)));
            plan.getJsonArray("teams").getJsonObject(team).put("sprints", sprints);
        }
    }

    private static JsonObject sprint(UUID iteration, String sprint) {
        return new JsonObject().put("iteration", iteration.toString()).put("sprintId", sprint);
    }

    private JsonArray linked(String linkType) {
        return new JsonArray()
                .add(new JsonObject()
                        .put("fromType", session.story.toString())
                        .put("toType", session.story.toString())
                        .put("linkType", linkType)
                        .put("inward", false));
    }
}
