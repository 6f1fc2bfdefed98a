package io.piboard.board;

import static io.restassured.RestAssured.given;

import io.piboard.embedded.quarkus.DemoTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.UUID;

/** A session of its own for one test, put through the public API: one team with its board, mapped to Jira. */
public final class PlannedSession {

    public static final UUID ACME = UUID.fromString("00000000-0000-4000-8000-000000000001");

    public final UUID id = UUID.randomUUID();
    public final UUID connection = UUID.randomUUID();
    public final UUID team = UUID.randomUUID();
    public final UUID board = UUID.randomUUID();
    public final UUID story = UUID.randomUUID();
    public final UUID note = UUID.randomUUID();
    public final UUID firstIteration = UUID.randomUUID();
    public final UUID secondIteration = UUID.randomUUID();

    /** Already there. */
    public static PlannedSession put() {
        PlannedSession session = new PlannedSession();
        as("ria")
                .body(session.plan().encode())
                .put("/api/v1/sessions/" + session.id)
                .then()
                .statusCode(201);
        return session;
    }

    public static RequestSpecification as(String person) {
        return given().header("Authorization", DemoTokens.bearer(person)).contentType(ContentType.JSON);
    }

    public JsonObject plan() {
        return new JsonObject()
                .put("name", "PI 7")
                .put("connection", connection.toString())
                .put("conflictPolicy", "ASK")
                .put("deletePolicy", "KEEP_ISSUE")
                .put(
                        "iterations",
                        new JsonArray().add(iteration(firstIteration, 1)).add(iteration(secondIteration, 2)))
                .put("teams", new JsonArray().add(team()))
                .put(
                        "stickyTypes",
                        new JsonArray().add(type(story, "WORK_ITEM", "10001")).add(type(note, "NOTE", null)));
    }

    /** A plan in which a string from a story to a story is a link, and another team plans too. */
    public JsonObject planWithLinksAndEagles(UUID eagles) {
        JsonObject plan = plan();
        JsonObject rule = new JsonObject()
                .put("fromType", story.toString())
                .put("toType", story.toString())
                .put("linkType", "10000")
                .put("inward", true);
        JsonObject other = new JsonObject()
                .put("team", UUID.randomUUID().toString())
                .put("name", "Eagles")
                .put("board", eagles.toString())
                .put("projectId", "10001");
        plan.getJsonArray("teams").add(other);
        return plan.put("linkRules", new JsonArray().add(rule));
    }

    /** A plan with dates, a second project, a team field and a backlog. */
    public JsonObject planWithEveryMapping() {
        JsonObject plan = plan();
        plan.getJsonArray("iterations")
                .getJsonObject(0)
                .put("startsOn", "2026-10-01")
                .put("endsOn", "2026-10-14");
        JsonObject platform = new JsonObject()
                .put("projectId", "10001")
                .put("projectKey", "PLAT")
                .put("scrumBoardId", "2");
        plan.getJsonArray("teams")
                .getJsonObject(0)
                .put("moreProjects", new JsonArray().add(platform))
                .put(
                        "teamField",
                        new JsonObject().put("fieldId", "customfield_10001").put("value", "Falcons"));
        JsonObject filter = new JsonObject()
                .put("fieldId", "customfield_10041")
                .put("values", new JsonArray().add("PI 7").add("PI 8"));
        plan.getJsonArray("stickyTypes")
                .getJsonObject(0)
                .put(
                        "backlog",
                        new JsonObject()
                                .put("projectId", "10000")
                                .put("wsjfField", "customfield_10040")
                                .put("filter", new JsonArray().add(filter)));
        return plan;
    }

    public Response put(JsonObject plan) {
        return as("ria").body(plan.encode()).put("/api/v1/sessions/" + id);
    }

    public Response write(UUID sticky, JsonObject more) {
        JsonObject body = new JsonObject()
                .put("id", sticky.toString())
                .put("type", story.toString())
                .put("text", "Pay by card")
                .mergeIn(more);
        return as("mia").body(body.encode()).post("/api/v1/boards/" + board + "/stickies");
    }

    /** A new story, and its version. */
    public long write(UUID sticky) {
        return write(sticky, new JsonObject())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    public static Response patch(String person, UUID sticky, long seen, JsonObject body) {
        return as(person)
                .header("If-Match", "\"" + seen + "\"")
                .body(body.encode())
                .patch("/api/v1/stickies/" + sticky);
    }

    /** What a client sees of a sticky, to be asked again and again until it is so. */
    public static JsonPath shown(UUID sticky) {
        return get(sticky).jsonPath();
    }

    public static Response get(UUID sticky) {
        return as("olaf").get("/api/v1/stickies/" + sticky);
    }

    private static JsonObject iteration(UUID id, int position) {
        return new JsonObject()
                .put("id", id.toString())
                .put("name", "I" + position)
                .put("position", position);
    }

    private static JsonObject type(UUID id, String function, String issueType) {
        return new JsonObject()
                .put("stickyType", id.toString())
                .put("name", function.toLowerCase(Locale.ROOT))
                .put("color", "#ffd966")
                .put("function", function)
                .put("issueTypeId", issueType);
    }

    private JsonObject team() {
        return new JsonObject()
                .put("team", team.toString())
                .put("name", "Falcons")
                .put("board", board.toString())
                .put("projectId", "10000")
                .put("projectKey", "FAL")
                .put("scrumBoardId", "1")
                .put(
                        "sprints",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("iteration", firstIteration.toString())
                                        .put("sprintId", "11")));
    }
}
