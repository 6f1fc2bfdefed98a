package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkTaskIT {

    private final Jiras jira = Jiras.of(JiraKind.CLOUD);
    private final JiraHttp admin = JiraHttp.as(jira.simulator().uri(), "admin");

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void editGoesOnAfterItsAnswer() throws IOException {
        // given
        JsonObject labels = new JsonObject()
                .put("fieldId", "labels")
                .put("bulkEditMultiSelectFieldOption", "ADD")
                .put("labels", JsonArray.of(new JsonObject().put("name", "red")));
        JsonObject wish = selected("FAL-2", "FAL-3", "FAL-9999")
                .put("selectedActions", JsonArray.of("labels"))
                .put("editedFieldsInput", new JsonObject().put("labelsFields", JsonArray.of(labels)));

        // when
        JsonObject task = task("fields", wish);

        // then
        assertThat(task.getJsonArray("processedAccessibleIssues")).hasSize(2);
        assertThat(task.getInteger("invalidOrInaccessibleIssueCount")).isEqualTo(1);
        assertThat(jira.http().fields("FAL-3").getJsonArray("labels")).containsExactly("red");
    }

    @Test
    void transitionTellsWhichIssuesFailed() throws IOException {
        // given: a story cannot be closed at once, a task can
        String task = jira.create("FAL", "10003", "Task");
        String story = jira.create("FAL", "10001", "Story");
        JsonObject input = selected(task, story).put("transitionId", "71");

        // when
        JsonObject done = task("transition", new JsonObject().put("bulkTransitionInputs", JsonArray.of(input)));

        // then
        assertThat(done.getJsonArray("processedAccessibleIssues")).hasSize(1);
        assertThat(done.getJsonObject("failedAccessibleIssues")).hasSize(1);
        assertThat(jira.http().fields(task).getJsonObject("status").getString("name"))
                .isEqualTo("Done");
    }

    @Test
    void deletesManyAtOnce() throws IOException {
        // given
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            keys.add(jira.create("FAL", "10003", "Gone soon"));
        }

        // when
        task("delete", selected(keys.toArray(String[]::new)));

        // then
        assertThat(jira.http().get("/rest/api/2/issue/" + keys.getLast()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void moveKeepsTheIdAndTheOldKeyLeadsToTheNewOne() throws IOException {
        // given
        String key = jira.create("FAL", "10003", "Elsewhere");
        String id = jira.json("/rest/api/2/issue/" + key).getString("id");
        JsonObject target = new JsonObject().put("issueIdsOrKeys", JsonArray.of(key));

        // when
        task("move", new JsonObject().put("targetToSourcesMapping", new JsonObject().put("OWL,10001", target)));

        // then
        JsonObject moved = jira.json("/rest/api/2/issue/" + key);
        assertThat(moved.getString("id")).isEqualTo(id);
        assertThat(moved.getString("key")).startsWith("OWL-");
        assertThat(moved.getJsonObject("fields").getJsonObject("issuetype").getString("id"))
                .isEqualTo("10001");
        assertThat(Jiras.keys(jira.json("/rest/api/2/search/jql?fields=key&jql=" + JiraHttp.encoded("key = " + key))))
                .containsExactly(moved.getString("key"));
    }

    @Test
    void needsTheGlobalPermission() throws IOException {
        // when
        HttpResponse<String> answer = jira.http().post("/rest/api/3/bulk/issues/delete", selected("FAL-2"));

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(answer.body()).getJsonArray("errors")).hasSize(1);
    }

    @Test
    void aThousandAndOneAreTooMany() throws IOException {
        // given
        String[] keys = IntStream.range(0, 1001).mapToObj(i -> "FAL-" + i).toArray(String[]::new);

        // when
        int refused =
                admin.post("/rest/api/3/bulk/issues/delete", selected(keys)).statusCode();

        // then
        assertThat(refused).isEqualTo(400);
    }

    @Test
    void bulkFetchTakesAThousandWhenFewFieldsAreNamed() throws IOException {
        // given
        List<String> ids =
                IntStream.range(20_000, 20_150).mapToObj(String::valueOf).toList();
        JsonObject wish = new JsonObject().put("issueIdsOrKeys", new JsonArray(ids));

        // when
        int all = jira.http().post("/rest/api/2/issue/bulkfetch", wish).statusCode();
        HttpResponse<String> few =
                jira.http().post("/rest/api/2/issue/bulkfetch", wish.copy().put("fields", JsonArray.of("summary")));

        // then
        assertThat(all).isEqualTo(400);
        assertThat(few.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(few.body()).getJsonArray("issues")).hasSizeGreaterThan(100);
    }

    @Test
    void bulkFetchShowsEachIssueOnceInOrderOfIdsAndTheErrorsBeside() throws IOException {
        // given
        JsonObject wish = new JsonObject()
                .put("issueIdsOrKeys", JsonArray.of("FAL-3", "FAL-2", "FAL-2", "FAL-9999"))
                .put("fields", JsonArray.of("summary"))
                .put("expand", "changelog");

        // when
        JsonObject answer = jira.posted("/rest/api/2/issue/bulkfetch", wish);

        // then
        assertThat(Jiras.keys(answer)).containsExactly("FAL-2", "FAL-3");
        assertThat(answer.getJsonArray("issueErrors")).hasSize(1);
        assertThat(answer.getJsonArray("issues").getJsonObject(0).containsKey("changelog"))
                .isTrue();
    }

    private JsonObject task(String operation, JsonObject wish) throws IOException {
        String id = new JsonObject(
                        admin.post("/rest/api/3/bulk/issues/" + operation, wish).body())
                .getString("taskId");
        String queue = "/rest/api/3/bulk/queue/" + id;
        await().untilAsserted(
                        () -> assertThat(admin.json(queue).getString("status")).isEqualTo("COMPLETE"));
        return admin.json(queue);
    }

    private static JsonObject selected(String... keys) {
        return new JsonObject().put("selectedIssueIdsOrKeys", new JsonArray(List.of(keys)));
    }
}
