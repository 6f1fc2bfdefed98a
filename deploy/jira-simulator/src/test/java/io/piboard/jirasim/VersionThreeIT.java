package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Version 3 of Cloud: the same issue, whose texts are documents. */
class VersionThreeIT {

    private static final JsonObject HI = new JsonObject()
            .put("type", "doc")
            .put("version", 1)
            .put(
                    "content",
                    JsonArray.of(new JsonObject()
                            .put("type", "paragraph")
                            .put(
                                    "content",
                                    JsonArray.of(
                                            new JsonObject().put("type", "text").put("text", "hi")))));

    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aDescriptionWrittenInOneVersionIsReadInTheOther() throws IOException {
        // when
        int three = describe("3", "FAL-2", HI).statusCode();
        int two = describe("2", "FAL-3", "hi").statusCode();

        // then
        assertThat(new int[] {three, two}).containsExactly(204, 204);
        assertThat(description("2", "FAL-2")).isEqualTo("hi");
        assertThat(description("3", "FAL-3")).isEqualTo(HI);
    }

    @Test
    void plainTextIsNoDocument() throws IOException {
        // when
        HttpResponse<String> refused = describe("3", "FAL-2", "hi");

        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(refused.body()).getJsonObject("errors").getString("description"))
                .isEqualTo("Operation value must be an Atlassian Document (see the Atlassian Document Format)");
    }

    @Test
    void aDocumentIsNoPlainText() throws IOException {
        assertThat(describe("2", "FAL-2", HI).statusCode()).isEqualTo(400);
    }

    @Test
    void commentsAreDocumentsToo() throws IOException {
        // when
        HttpResponse<String> made = jira.post("/rest/api/3/issue/FAL-2/comment", new JsonObject().put("body", HI));

        // then
        JsonObject comment = new JsonObject(made.body());
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(comment.getJsonObject("body")).isEqualTo(HI);
        assertThat(jira.json("/rest/api/2/issue/FAL-2/comment/" + comment.getString("id"))
                        .getString("body"))
                .isEqualTo("hi");
    }

    @Test
    void searchResultsHoldDocumentsToo() throws IOException {
        // given
        describe("2", "FAL-2", "hi");

        // when
        JsonObject found = jira.json("/rest/api/3/search/jql?jql=key%3DFAL-2&fields=description");

        // then
        assertThat(found.getJsonArray("issues")
                        .getJsonObject(0)
                        .getJsonObject("fields")
                        .getJsonObject("description"))
                .isEqualTo(HI);
    }

    private Object description(String version, String key) throws IOException {
        return jira.json("/rest/api/" + version + "/issue/" + key)
                .getJsonObject("fields")
                .getValue("description");
    }

    private HttpResponse<String> describe(String version, String key, Object description) throws IOException {
        return jira.put(
                "/rest/api/" + version + "/issue/" + key,
                new JsonObject().put("fields", new JsonObject().put("description", description)));
    }
}
