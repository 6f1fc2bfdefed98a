package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangelogIT {

    @Test
    void cloudPagesTheChangelogOldestFirst() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = edited(jira, 5);

            // when
            JsonObject page = jira.json("/rest/api/2/issue/" + key + "/changelog?startAt=1&maxResults=2");
            JsonObject all = jira.json("/rest/api/2/issue/" + key + "/changelog?maxResults=1000");

            // then
            assertThat(summaries(page.getJsonArray("values"))).containsExactly("words 1", "words 2");
            assertThat(page.getInteger("total")).isEqualTo(5);
            assertThat(page.getBoolean("isLast")).isFalse();
            assertThat(all.getInteger("maxResults")).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void expandTellsAllHistories(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // given
            String key = edited(jira, 3);

            // when
            JsonObject log =
                    jira.json("/rest/api/2/issue/" + key + "?expand=changelog").getJsonObject("changelog");

            // then
            assertThat(log.getInteger("total")).isEqualTo(3);
            assertThat(summaries(log.getJsonArray("histories")))
                    .containsExactlyInAnyOrder("words 0", "words 1", "words 2");
        }
    }

    @Test
    void dataCenterHasNoChangelogResource() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.DC_10_3)) {
            assertThat(jira.http().get("/rest/api/2/issue/FAL-2/changelog").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void bulkFetchHasTimesAsNumbersAndPagesByToken() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            JsonObject wish = new JsonObject()
                    .put("issueIdsOrKeys", JsonArray.of(edited(jira, 3), edited(jira, 2), "FAL-9999"))
                    .put("fieldIds", JsonArray.of("summary"))
                    .put("maxResults", 4);

            // when
            JsonObject first = jira.posted("/rest/api/3/changelog/bulkfetch", wish);
            JsonObject second = jira.posted(
                    "/rest/api/3/changelog/bulkfetch",
                    wish.copy().put("nextPageToken", first.getString("nextPageToken")));

            // then
            assertThat(first.getJsonArray("issueChangeLogs")).hasSize(2);
            assertThat(first.getJsonArray("issueChangeLogs")
                            .getJsonObject(0)
                            .getJsonArray("changeHistories")
                            .getJsonObject(0)
                            .getValue("created"))
                    .isInstanceOf(Number.class);
            assertThat(second.getJsonArray("issueChangeLogs")).hasSize(1);
            assertThat(second.containsKey("nextPageToken")).isFalse();
        }
    }

    @Test
    void bulkFetchTakesTenFieldsAndAThousandIssues() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            List<String> fields = IntStream.range(0, 11).mapToObj(i -> "f" + i).toList();
            List<String> issues =
                    IntStream.range(0, 1001).mapToObj(i -> "FAL-" + i).toList();

            // when
            int many = jira.http()
                    .post(
                            "/rest/api/2/changelog/bulkfetch",
                            new JsonObject()
                                    .put("issueIdsOrKeys", JsonArray.of("FAL-2"))
                                    .put("fieldIds", new JsonArray(fields)))
                    .statusCode();
            int more = jira.http()
                    .post(
                            "/rest/api/2/changelog/bulkfetch",
                            new JsonObject().put("issueIdsOrKeys", new JsonArray(issues)))
                    .statusCode();

            // then
            assertThat(List.of(many, more)).containsOnly(400);
        }
    }

    private static String edited(Jiras jira, int times) throws IOException {
        String key = jira.create("OWL", "10001", "first words");
        for (int i = 0; i < times; i++) {
            jira.http()
                    .put(
                            "/rest/api/2/issue/" + key,
                            new JsonObject().put("fields", new JsonObject().put("summary", "words " + i)));
        }
        return key;
    }

    private static List<String> summaries(JsonArray histories) {
        return histories.stream()
                .map(history -> ((JsonObject) history)
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("toString"))
                .toList();
    }
}
