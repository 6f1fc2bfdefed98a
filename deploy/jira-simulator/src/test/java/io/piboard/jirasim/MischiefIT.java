package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.jirasim.requests.RequestClass;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MischiefIT {

    @TempDir
    Path directory;

    private JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
    private JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void refusesWhatThePlanNamesAndNothingElse() throws IOException {
        // given
        play(
                "{\"errors\":[{\"method\":\"PUT\",\"path\":\"/issue/\",\"rate\":1,\"status\":429,\"retryAfterSeconds\":3,\"times\":1}]}");

        // when
        HttpResponse<String> refused = edit("One");
        int read = jira.get("/rest/api/2/issue/FAL-2").statusCode();
        int second = edit("Two").statusCode();

        // then
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(List.of(read, second)).containsExactly(200, 204);
    }

    @Test
    void losesTheAnswerAfterTheWorkWasDone() throws IOException {
        // given
        play("{\"lostAnswers\":[{\"method\":\"PUT\",\"path\":\"/issue/\",\"rate\":1,\"times\":1}]}");

        // then
        assertThatThrownBy(() -> edit("Written all the same")).isInstanceOf(IOException.class);
        assertThat(jira.fields("FAL-2").getString("summary")).isEqualTo("Written all the same");
    }

    @Test
    void revokesACredential() throws IOException {
        // given
        play("{\"revoked\":[\"piboard@acme.example\"]}");

        // when
        int revoked = jira.get("/rest/api/2/myself").statusCode();
        int other =
                JiraHttp.as(simulator.uri(), "mia").get("/rest/api/2/myself").statusCode();
        jira.delete("/simulator/mischief");

        // then
        assertThat(List.of(revoked, other)).containsExactly(401, 200);
        assertThat(jira.get("/rest/api/2/myself").statusCode()).isEqualTo(200);
    }

    @Test
    void aLaggingIndexFindsWrittenIssuesOnlyWhenReconciled() throws IOException {
        // given
        play("{\"search\":{\"lagMillis\":60000}}");
        edit("Zeppelin");
        String jql = "/rest/api/2/search/jql?jql=" + JiraHttp.encoded("project = FAL AND summary ~ \"Zeppelin\"");

        // when
        JsonObject stale = jira.json(jql);
        JsonObject reconciled = jira.json(jql + "&reconcileIssues=20001");

        // then
        assertThat(stale.getJsonArray("issues")).isEmpty();
        assertThat(reconciled.getJsonArray("issues")).hasSize(1);
    }

    @Test
    void countsRequestsByClass() throws IOException {
        // given
        jira.get("/rest/api/2/issue/FAL-2");
        edit("Counted");
        jira.get("/rest/api/2/search/jql?jql=project%3DFAL");

        // when
        JsonObject counts = jira.json("/simulator/requests").getJsonObject("byClass");
        jira.delete("/simulator/requests");

        // then
        assertThat(counts).isEqualTo(new JsonObject("{\"read-issue\":1,\"edit\":1,\"search\":1}"));
        assertThat(simulator.requests().count(RequestClass.EDIT)).isZero();
    }

    @Test
    void refusesAPlanItDoesNotUnderstand() throws IOException {
        HttpResponse<String> answer =
                jira.put("/simulator/mischief", new JsonObject("{\"errors\":[{\"path\":\"(\"}]}"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void remembersEverythingWithADataFile() throws IOException {
        // given
        restart();
        edit("Still here");
        jira.delete("/rest/api/2/issue/FAL-3");

        // when
        restart();

        // then
        assertThat(jira.fields("FAL-2").getString("summary")).isEqualTo("Still here");
        assertThat(jira.get("/rest/api/2/issue/FAL-3").statusCode()).isEqualTo(404);
        assertThat(jira.get("/").body()).contains("FAL-2", "Still here");
        assertThat(jira.get("/browse/FAL-2").body()).contains("Still here");
    }

    @Test
    void whatAnAdministratorChangedOutlivesTheProcessAndFaultsOfTheNetworkDoNot() throws IOException {
        // given
        restart();
        play("{\"denied\":[{\"user\":\"piboard@acme.example\",\"permission\":\"EDIT_ISSUES\",\"project\":\"FAL\"}],"
                + "\"errors\":[{\"path\":\"/issue/\",\"rate\":1,\"status\":503}]}");

        // when
        restart();
        int denied = edit("Not allowed").statusCode();
        jira.delete("/simulator/mischief");
        int given = edit("Allowed").statusCode();
        restart();
        int still = edit("Still allowed").statusCode();

        // then
        assertThat(List.of(denied, given, still)).containsExactly(403, 204, 204);
    }

    private void restart() {
        simulator.close();
        simulator = JiraSimulator.start(
                SimulatorOptions.defaults().withPort(0).withDataFile(directory.resolve("site.jsonl")));
        jira = JiraHttp.as(simulator.uri(), "piboard");
    }

    private HttpResponse<String> edit(String summary) throws IOException {
        JsonObject fields = new JsonObject().put("summary", summary);
        return jira.put("/rest/api/2/issue/FAL-2", new JsonObject().put("fields", fields));
    }

    private void play(String plan) throws IOException {
        assertThat(jira.put("/simulator/mischief", new JsonObject(plan)).statusCode())
                .isEqualTo(200);
    }
}
