package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentIT {

    private static final String COMMENTS = "/rest/api/2/issue/FAL-2/comment";

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void commentsAreWrittenListedEditedAndDeleted(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // given
            String updated = jira.http().fields("FAL-2").getString("updated");

            // when
            String id = jira.posted(COMMENTS, body("First")).getString("id");
            jira.posted(COMMENTS, body("Second"));
            jira.http().put(COMMENTS + "/" + id, body("Changed"));

            // then
            assertThat(texts(jira)).containsExactly("Changed", "Second");
            assertThat(jira.http().fields("FAL-2").getString("updated")).isNotEqualTo(updated);
            assertThat(jira.http().delete(COMMENTS + "/" + id).statusCode()).isEqualTo(204);
            assertThat(texts(jira)).containsExactly("Second");
            assertThat(jira.http().get(COMMENTS + "/" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void pagesHoldAHundredOnCloud() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // when
            JsonObject page = jira.json(COMMENTS + "?maxResults=5000");

            // then
            assertThat(page.getInteger("maxResults")).isEqualTo(100);
            assertThat(page.fieldNames())
                    .contains("comments", "startAt", "total")
                    .doesNotContain("isLast");
        }
    }

    @Test
    void creatingTwiceMeansTwoComments() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // when
            jira.posted(COMMENTS, body("Same"));
            jira.posted(COMMENTS, body("Same"));

            // then
            assertThat(texts(jira)).containsExactly("Same", "Same");
        }
    }

    @Test
    void emptyCommentsAndOtherPeoplesAreRefused() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String id = jira.posted(COMMENTS, body("Mine")).getString("id");
            JiraHttp mia = JiraHttp.as(jira.simulator().uri(), "mia");

            // when
            int empty = jira.http().post(COMMENTS, body("")).statusCode();
            int foreign = mia.put(COMMENTS + "/" + id, body("Not mine")).statusCode();

            // then
            assertThat(List.of(empty, foreign)).containsOnly(400);
        }
    }

    private static JsonObject body(String text) {
        return new JsonObject().put("body", text);
    }

    private static List<String> texts(Jiras jira) throws IOException {
        return jira.json(COMMENTS).getJsonArray("comments").stream()
                .map(comment -> ((JsonObject) comment).getString("body"))
                .toList();
    }
}
