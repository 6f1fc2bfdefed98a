package io.piboard.jirasim;

import static io.piboard.jirasim.Jiras.AGILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgileIssueIT {

    private static final String SOFTWARE = "/rest/software/1.0";

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3", "SERVER_8_20"})
    void agileViewHasSprintAndEpicAsObjects(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // given
            jira.http().post(AGILE + "/sprint/11/issue", Jiras.issues("FAL-2"));
            jira.state(11, "closed");
            jira.http().post(AGILE + "/sprint/12/issue", Jiras.issues("FAL-2"));

            // when
            JsonObject fields = jira.json(AGILE + "/issue/FAL-2").getJsonObject("fields");

            // then
            assertThat(fields.getJsonObject("sprint").getLong("id")).isEqualTo(12);
            assertThat(fields.getJsonArray("closedSprints").getJsonObject(0).getLong("id"))
                    .isEqualTo(11);
            assertThat(fields.getJsonObject("epic").getString("key")).isEqualTo("FAL-1");
            assertThat(fields.getBoolean("flagged")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void issuesAreMovedIntoAnEpicAndOutOfIt(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // given
            String epic = jira.create("OWL", "10000", "Large");
            String key = jira.create("OWL", "10001", "Small");

            // when
            int into = jira.http()
                    .post(AGILE + "/epic/" + epic + "/issue", Jiras.issues(key))
                    .statusCode();
            List<String> inside = Jiras.keys(jira.json(AGILE + "/epic/" + epic + "/issue"));
            int out = jira.http()
                    .post(AGILE + "/epic/none/issue", Jiras.issues(key))
                    .statusCode();
            int nested = jira.http()
                    .post(AGILE + "/epic/" + epic + "/issue", Jiras.issues("OWL-1"))
                    .statusCode();

            // then
            assertThat(List.of(into, out, nested)).containsExactly(204, 204, 400);
            assertThat(inside).containsExactly(key);
            assertThat(Jiras.keys(jira.json(AGILE + "/board/2/epic/none/issue?maxResults=1000")))
                    .contains(key);
        }
    }

    @Test
    void epicIsRenamedColouredAndMarkedAsDone() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // when
            jira.posted(
                    AGILE + "/epic/FAL-1",
                    new JsonObject()
                            .put("name", "Checkout")
                            .put("color", new JsonObject().put("key", "color_4"))
                            .put("done", true));

            // then
            JsonObject epic = jira.json(AGILE + "/epic/FAL-1");
            assertThat(epic.getString("name")).isEqualTo("Checkout");
            assertThat(epic.getBoolean("done")).isTrue();
            assertThat(jira.json(AGILE + "/board/1/epic?done=true").getInteger("total"))
                    .isEqualTo(1);
            assertThat(jira.http().get(AGILE + "/epic/FAL-2").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/board/1/issue",
        "/board/1/backlog",
        "/board/1/sprint/11/issue",
        "/sprint/11/issue",
        "/epic/FAL-1/issue"
    })
    void newListsOfCloudHaveTokensAndShowTheSameIssues(String list) throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            List<String> old = Jiras.keys(jira.json(AGILE + list + "?maxResults=1000&fields=summary"));

            // when
            List<String> seen = new ArrayList<>();
            JsonObject page = jira.json(SOFTWARE + list + "?maxResults=4&fields=summary");
            while (!page.getBoolean("isLast")) {
                seen.addAll(Jiras.keys(page));
                page = jira.json(SOFTWARE + list + "?maxResults=4&fields=summary&nextPageToken="
                        + page.getString("nextPageToken"));
            }
            seen.addAll(Jiras.keys(page));

            // then
            assertThat(seen).isNotEmpty().containsExactlyElementsOf(old);
            assertThat(jira.json(SOFTWARE + list + "/approximate-count").getInteger("count"))
                    .isEqualTo(old.size());
            assertThat(page.containsKey("total")).isFalse();
        }
    }

    @Test
    void epicsOfTeamManagedProjectsAreUnknownToTheAgileApi() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String epic = jira.create("SKY", "10010", "Own kind of epic");

            // when
            List<Integer> answers = List.of(
                    jira.http().get(AGILE + "/epic/" + epic).statusCode(),
                    jira.http().get(AGILE + "/epic/" + epic + "/issue").statusCode());

            // then
            assertThat(answers).containsOnly(400);
        }
    }

    @Test
    void noSoftwareListsOnDataCenter() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.DC_10_3)) {
            assertThat(jira.http().get(SOFTWARE + "/board/1/issue").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void backlogHoldsNeitherEpicsNorWhatIsPlannedOrDone() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.DC_10_3)) {
            // when
            JsonObject backlog = jira.json(AGILE + "/board/1/backlog?maxResults=1000");

            // then
            assertThat(backlog.getJsonArray("issues")).isNotEmpty().allSatisfy(issue -> {
                JsonObject fields = ((JsonObject) issue).getJsonObject("fields");
                assertThat(fields.getValue("sprint")).isNull();
                assertThat(fields.getJsonObject("issuetype").getString("name")).isNotEqualTo("Epic");
            });
        }
    }
}
