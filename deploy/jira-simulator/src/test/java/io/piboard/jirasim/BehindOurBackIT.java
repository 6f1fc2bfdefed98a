package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other people do while a client works: nothing of it goes through the client. */
class BehindOurBackIT {

    private JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
    private JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aColleagueEditsDeletesAndClosesASprint() throws IOException {
        // when
        int edited = act(
                "{\"action\":\"edit\",\"issue\":\"FAL-2\",\"fields\":{\"summary\":\"Mia was here\",\"customfield_10035\":8}}");
        int deleted = act("{\"action\":\"delete\",\"issue\":\"FAL-3\"}");
        int closed = act("{\"action\":\"close-sprint\",\"sprint\":11}");
        simulator.behindOurBack(
                new JsonObject("{\"action\":\"edit\",\"issue\":\"OWL-2\",\"fields\":{\"summary\":\"In Java\"}}"));

        // then
        assertThat(List.of(edited, deleted, closed)).containsOnly(204);
        assertThat(jira.fields("FAL-2").getString("summary")).isEqualTo("Mia was here");
        assertThat(jira.fields("FAL-2").getDouble("customfield_10035")).isEqualTo(8.0);
        assertThat(jira.get("/rest/api/2/issue/FAL-3").statusCode()).isEqualTo(404);
        assertThat(jira.json("/rest/agile/1.0/sprint/11").getString("state")).isEqualTo("closed");
        assertThat(jira.fields("OWL-2").getString("summary")).isEqualTo("In Java");
        assertThat(jira.json("/simulator/requests").getJsonObject("byUser").containsKey("mia@acme.example"))
                .isFalse();
    }

    @Test
    void aColleagueMovesAnIssueAndDeletesAProject() throws IOException {
        // given
        String id = jira.json("/rest/api/2/issue/FAL-2").getString("id");

        // when
        int moved = act("{\"action\":\"move\",\"issue\":\"FAL-2\",\"project\":\"OWL\"}");
        int deleted = act("{\"action\":\"delete-project\",\"project\":\"KIT\"}");

        // then
        assertThat(List.of(moved, deleted)).containsOnly(204);
        assertThat(jira.json("/rest/api/2/issue/FAL-2").getString("id")).isEqualTo(id);
        assertThat(jira.json("/rest/api/2/issue/" + id).getString("key")).startsWith("OWL-");
        assertThat(jira.get("/rest/api/2/issue/KIT-2").statusCode()).isEqualTo(404);
    }

    @Test
    void dabblingIsTheSameForTheSameSeed() throws IOException {
        // given
        act("{\"action\":\"dabble\",\"project\":\"FAL\",\"seed\":42,\"count\":30}");
        List<String> first = changes();
        simulator.close();
        simulator = JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
        jira = JiraHttp.as(simulator.uri(), "piboard");

        // when
        act("{\"action\":\"dabble\",\"project\":\"FAL\",\"seed\":42,\"count\":30}");

        // then
        assertThat(changes()).isEqualTo(first).hasSizeGreaterThan(20);
    }

    @Test
    void nothingAColleagueCouldDoIsRefused() throws IOException {
        assertThat(act("{\"action\":\"explode\"}")).isEqualTo(400);
        assertThat(act("{\"action\":\"delete\",\"issue\":\"FAL-999\"}")).isEqualTo(400);
    }

    @Test
    void aPermissionIsTakenAndGivenBackWithThePlan() throws IOException {
        // given
        play("{\"denied\":[{\"user\":\"piboard@acme.example\",\"permission\":\"EDIT_ISSUES\",\"project\":\"FAL\"}]}");

        // when
        HttpResponse<String> refused = edit("FAL-2");
        int elsewhere = edit("OWL-2").statusCode();
        jira.delete("/simulator/mischief");

        // then
        assertThat(refused.statusCode()).isBetween(400, 403);
        assertThat(elsewhere).isEqualTo(204);
        assertThat(edit("FAL-2").statusCode()).isEqualTo(204);
    }

    @Test
    void aFieldIsMadeRequired() throws IOException {
        // given
        play("{\"required\":[{\"project\":\"FAL\",\"field\":\"duedate\"}]}");
        JsonObject fields = new JsonObject()
                .put("project", new JsonObject().put("key", "FAL"))
                .put("issuetype", new JsonObject().put("id", "10003"))
                .put("summary", "Without a date");

        // when
        HttpResponse<String> refused = jira.post("/rest/api/2/issue", new JsonObject().put("fields", fields));

        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(refused.body()).getJsonObject("errors").containsKey("duedate"))
                .isTrue();
    }

    @Test
    void credentialsAreDroppedOnTheWay() throws IOException {
        // given
        play("{\"anonymous\":[\"piboard@acme.example\"]}");

        // when
        HttpResponse<String> search = jira.get("/rest/api/3/search/jql?jql=project%3DFAL");

        // then
        assertThat(search.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(search.body()).getJsonArray("issues")).isEmpty();
        assertThat(search.headers().firstValue("X-AACCOUNTID")).isEmpty();
    }

    @Test
    void anUnknownPermissionMakesNoPlan() throws IOException {
        HttpResponse<String> answer = jira.put(
                "/simulator/mischief", new JsonObject("{\"denied\":[{\"user\":\"x\",\"permission\":\"FLY\"}]}"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private List<String> changes() throws IOException {
        return new JsonArray(jira.get("/simulator/changes").body())
                .stream()
                        .map(JsonObject.class::cast)
                        .map(item -> item.getString("issue") + item.getString("field") + item.getString("toString"))
                        .toList();
    }

    private int act(String action) throws IOException {
        return jira.post("/simulator/actions", new JsonObject(action)).statusCode();
    }

    private void play(String plan) throws IOException {
        assertThat(jira.put("/simulator/mischief", new JsonObject(plan)).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> edit(String key) throws IOException {
        JsonObject fields = new JsonObject().put("summary", "New words " + key);
        return jira.put("/rest/api/2/issue/" + key, new JsonObject().put("fields", fields));
    }
}
