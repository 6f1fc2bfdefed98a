package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A team-managed project: the same names, other ids; its own field for estimates; a board that calls itself simple. */
class TeamManagedIT {

    private static final String ESTIMATE = "customfield_10016";
    private static final String POINTS = "customfield_10035";

    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void typesAndStatusesHaveTheSameNamesAndOtherIds() throws IOException {
        // when
        JsonArray falcons = statuses("FAL");
        JsonArray skylarks = statuses("SKY");

        // then
        assertThat(story(falcons).getString("id")).isNotEqualTo(story(skylarks).getString("id"));
        assertThat(story(skylarks).getJsonArray("statuses").getJsonObject(0).getMap())
                .containsEntry("name", "To Do")
                .containsEntry("id", "10110")
                .containsKey("scope");
        assertThat(story(falcons).getJsonArray("statuses").getJsonObject(0).getMap())
                .containsEntry("name", "To Do")
                .containsEntry("id", "10100")
                .doesNotContainKey("scope");
    }

    @Test
    void itsBoardIsSimpleAndEstimatesInAFieldOfItsOwn() throws IOException {
        // when
        JsonObject board = jira.json("/rest/agile/1.0/board?projectKeyOrId=SKY")
                .getJsonArray("values")
                .getJsonObject(0);
        JsonObject configuration = jira.json("/rest/agile/1.0/board/" + board.getInteger("id") + "/configuration");

        // then
        assertThat(board.getString("type")).isEqualTo("simple");
        assertThat(configuration
                        .getJsonObject("estimation")
                        .getJsonObject("field")
                        .getString("fieldId"))
                .isEqualTo(ESTIMATE);
        assertThat(configuration.getJsonObject("columnConfig").getJsonArray("columns"))
                .hasSize(3);
    }

    @Test
    void anIssueCarriesTheEstimateFieldOfItsProject() throws IOException {
        // when
        HttpResponse<String> wrong = edit("SKY-2", POINTS);
        HttpResponse<String> right = edit("SKY-2", ESTIMATE);

        // then
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(right.statusCode()).isEqualTo(204);
        assertThat(jira.fields("SKY-2").getDouble(ESTIMATE)).isEqualTo(8.0);
        assertThat(jira.fields("SKY-2").fieldNames()).doesNotContain(POINTS);
        assertThat(jira.fields("FAL-2").fieldNames()).contains(POINTS).doesNotContain(ESTIMATE);
    }

    @Test
    void theEstimateFieldIsKnownByItsSchemaAndScope() throws IOException {
        // when
        JsonArray fields = new JsonArray(jira.get("/rest/api/3/field").body());

        // then
        assertThat(fields).anySatisfy(field -> {
            assertThat(((JsonObject) field).getString("id")).isEqualTo(ESTIMATE);
            assertThat(((JsonObject) field).getJsonObject("schema").getString("custom"))
                    .isEqualTo("com.pyxis.greenhopper.jira:jsw-story-points");
            assertThat(((JsonObject) field).getJsonObject("scope").getString("type"))
                    .isEqualTo("PROJECT");
        });
    }

    @Test
    void oneParentFieldServesAllLevelsAndASubtaskKeepsItsParent() throws IOException {
        // given: SKY-1 is an epic, SKY-2 its story, SKY-3 a subtask of the story
        JsonObject none = new JsonObject().putNull("parent");
        JsonObject epic = new JsonObject().put("parent", new JsonObject().put("key", "SKY-1"));

        // when
        int cleared = put("SKY-3", none);
        int tooHigh = put("SKY-3", epic);
        int storyCleared = put("SKY-2", none);

        // then
        assertThat(jira.fields("SKY-3").getJsonObject("parent").getString("key"))
                .isEqualTo("SKY-2");
        assertThat(new int[] {cleared, tooHigh, storyCleared}).containsExactly(400, 400, 204);
        assertThat(jira.fields("SKY-2").getJsonArray("subtasks")).hasSize(2);
    }

    @Test
    void anIssueWithSubtasksIsDeletedWithThemOrNotAtAll() throws IOException {
        assertThat(jira.delete("/rest/api/3/issue/SKY-2").statusCode()).isEqualTo(400);
        assertThat(jira.get("/rest/api/3/issue/SKY-2").statusCode()).isEqualTo(200);
        assertThat(jira.delete("/rest/api/3/issue/SKY-2?deleteSubtasks=true").statusCode())
                .isEqualTo(204);
        assertThat(jira.get("/rest/api/3/issue/SKY-3").statusCode()).isEqualTo(404);
    }

    @Test
    void typesOfAnotherProjectAreNotTaken() throws IOException {
        // given
        JsonObject story = new JsonObject()
                .put("project", new JsonObject().put("key", "SKY"))
                .put("issuetype", new JsonObject().put("id", "10001"))
                .put("summary", "Mine");

        // then
        assertThat(jira.post("/rest/api/2/issue", new JsonObject().put("fields", story.copy()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(jira.post(
                                "/rest/api/2/issue",
                                new JsonObject()
                                        .put("fields", story.put("issuetype", new JsonObject().put("name", "Story"))))
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> edit(String key, String field) throws IOException {
        return jira.put("/rest/api/2/issue/" + key, new JsonObject().put("fields", new JsonObject().put(field, 8)));
    }

    private int put(String key, JsonObject fields) throws IOException {
        return jira.put("/rest/api/2/issue/" + key, new JsonObject().put("fields", fields))
                .statusCode();
    }

    private JsonArray statuses(String project) throws IOException {
        return new JsonArray(
                jira.get("/rest/api/3/project/" + project + "/statuses").body());
    }

    private static JsonObject story(JsonArray types) {
        return types.stream()
                .map(JsonObject.class::cast)
                .filter(type -> type.getString("name").equals("Story"))
                .findFirst()
                .orElseThrow();
    }
}
