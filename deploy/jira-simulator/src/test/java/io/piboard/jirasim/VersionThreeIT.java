package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionThreeIT {

    private static final String TWO = "/rest/api/2/issue/FAL-2";
    private static final String THREE = "/rest/api/3/issue/FAL-2";
    private static final JsonObject DOCUMENT = document("hi");

    private Jiras jira;

    @BeforeEach
    void open() {
        jira = Jiras.of(JiraKind.CLOUD);
    }

    @AfterEach
    void close() {
        jira.close();
    }

    @Test
    void textWrittenThroughTwoIsADocumentInThree() throws IOException {
        // when
        jira.http().put(TWO, fields("hi"));

        // then
        assertThat(description(THREE)).isEqualTo(DOCUMENT);
        assertThat(description(TWO)).isEqualTo("hi");
    }

    @Test
    void aDocumentWrittenThroughThreeIsTextInTwo() throws IOException {
        // when
        HttpResponse<String> edited = jira.http().put(THREE, fields(DOCUMENT));

        // then
        assertThat(edited.statusCode()).isEqualTo(204);
        assertThat(description(TWO)).isEqualTo("hi");
    }

    @Test
    void aBareStringIsRefusedInThree() throws IOException {
        // when
        HttpResponse<String> refused = jira.http().put(THREE, fields("hi"));

        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(refused.body()).getJsonObject("errors").getString("description"))
                .contains("must be an Atlassian Document");
    }

    @Test
    void commentsAndSearchSpeakThreeToo() throws IOException {
        // given
        jira.http().put(TWO, fields("hi"));

        // when
        JsonObject comment = jira.posted(THREE + "/comment", new JsonObject().put("body", DOCUMENT));

        // then
        assertThat(comment.getJsonObject("body")).isEqualTo(DOCUMENT);
        assertThat(jira.json(TWO + "/comment/" + comment.getString("id")).getString("body"))
                .isEqualTo("hi");
        JsonObject found = jira.json("/rest/api/3/search/jql?jql=key%20%3D%20FAL-2&fields=description")
                .getJsonArray("issues")
                .getJsonObject(0);
        assertThat(found.getJsonObject("fields").getJsonObject("description")).isEqualTo(DOCUMENT);
    }

    private Object description(String issue) throws IOException {
        return jira.json(issue + "?fields=description").getJsonObject("fields").getValue("description");
    }

    private static JsonObject fields(Object description) {
        return new JsonObject().put("fields", new JsonObject().put("description", description));
    }

    private static JsonObject document(String text) {
        JsonObject node = new JsonObject().put("type", "text").put("text", text);
        JsonObject paragraph = new JsonObject().put("type", "paragraph").put("content", JsonArray.of(node));
        return new JsonObject().put("type", "doc").put("version", 1).put("content", JsonArray.of(paragraph));
    }
}
