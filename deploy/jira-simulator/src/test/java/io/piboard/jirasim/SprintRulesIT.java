package io.piboard.jirasim;

import static io.piboard.jirasim.Jiras.AGILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SprintRulesIT {

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void goesForwardOnlyAndNeedsDatesToStart(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // given: the running sprint of the board is over
            jira.state(11, "closed");
            JsonObject bare = new JsonObject().put("name", "No dates").put("originBoardId", 1);
            long undated = jira.posted(AGILE + "/sprint", bare).getLong("id");
            long dated = jira.sprint(1, "With dates");

            // when
            List<Integer> answers = List.of(
                    jira.state(undated, "active"),
                    jira.state(dated, "closed"),
                    jira.state(dated, "active"),
                    jira.state(dated, "future"),
                    jira.state(dated, "closed"));

            // then
            assertThat(answers).containsExactly(400, 400, 200, 400, 200);
            assertThat(jira.json(AGILE + "/sprint/" + dated).getString("completeDate"))
                    .isNotNull();
        }
    }

    @Test
    void datesMayComeWithTheStart() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            jira.state(11, "closed");
            JsonObject bare = new JsonObject().put("name", "No dates").put("originBoardId", 1);
            long id = jira.posted(AGILE + "/sprint", bare).getLong("id");

            // when
            JsonObject started = jira.posted(
                    AGILE + "/sprint/" + id,
                    new JsonObject()
                            .put("state", "active")
                            .put("startDate", "2026-12-07T09:00:00.000+0100")
                            .put("endDate", "2026-12-21T10:00:00.000+01:00"));

            // then
            assertThat(started.getString("state")).isEqualTo("active");
            assertThat(started.getString("startDate")).isEqualTo("2026-12-07T08:00:00.000Z");
        }
    }

    @Test
    void secondActiveSprintIsRefused() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            assertThat(jira.state(12, "active")).isEqualTo(400);
        }
    }

    @Test
    void fullUpdateClearsWhatItDoesNotName() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            long id = jira.sprint(1, "Full");

            // when
            HttpResponse<String> stateless =
                    jira.http().put(AGILE + "/sprint/" + id, new JsonObject().put("name", "Full"));
            HttpResponse<String> dateless = jira.http()
                    .put(
                            AGILE + "/sprint/" + id,
                            new JsonObject().put("name", "Full").put("state", "future"));

            // then
            assertThat(stateless.statusCode()).isEqualTo(400);
            assertThat(new JsonObject(dateless.body()).containsKey("startDate")).isFalse();
        }
    }

    @Test
    void closedSprintTakesNameAndGoalOnCloudAndNothingOnDataCenter() throws IOException {
        try (Jiras cloud = Jiras.of(JiraKind.CLOUD);
                Jiras server = Jiras.of(JiraKind.DC_10_3)) {
            // given
            JsonObject wish = new JsonObject()
                    .put("name", "Renamed")
                    .put("startDate", "2030-01-01T00:00:00.000Z")
                    .put("endDate", "2030-01-02T00:00:00.000Z");
            cloud.state(11, "closed");
            server.state(11, "closed");

            // when
            JsonObject renamed = cloud.posted(AGILE + "/sprint/11", wish);
            int refused = server.http().post(AGILE + "/sprint/11", wish).statusCode();

            // then
            assertThat(renamed.getString("name")).isEqualTo("Renamed");
            assertThat(renamed.getString("startDate")).startsWith("2026");
            assertThat(refused).isEqualTo(400);
        }
    }

    @Test
    void incompleteIssuesKeepTheClosedSprintAndGoToTheBacklog() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = Jiras.keys(jira.json(
                            AGILE + "/sprint/11/issue?fields=status&jql=" + JiraHttp.encoded("statusCategory != Done")))
                    .getFirst();

            // when
            jira.state(11, "closed");

            // then
            assertThat(jira.http().fields(key).getJsonArray("customfield_10020").encode())
                    .contains("closed");
            assertThat(Jiras.keys(jira.json(AGILE + "/board/1/backlog?maxResults=1000&fields=id")))
                    .contains(key);
        }
    }

    @Test
    void dataCenterMovesIncompleteIssuesIntoTheSprintNamed() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.DC_10_3)) {
            // given
            String key = Jiras.keys(jira.json(
                            AGILE + "/sprint/11/issue?fields=status&jql=" + JiraHttp.encoded("statusCategory != Done")))
                    .getFirst();

            // when
            jira.posted(
                    AGILE + "/sprint/11",
                    new JsonObject().put("state", "closed").put("incompleteIssuesDestinationId", 12));

            // then
            JsonObject fields = jira.json(AGILE + "/issue/" + key).getJsonObject("fields");
            assertThat(fields.getJsonObject("sprint").getLong("id")).isEqualTo(12);
            assertThat(fields.getJsonArray("closedSprints").getJsonObject(0).getLong("id"))
                    .isEqualTo(11);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void onlyFutureSprintsAreDeletedAndTheirIssuesGoToTheBacklog(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // given
            String key =
                    Jiras.keys(jira.json(AGILE + "/sprint/12/issue?fields=id")).getFirst();

            // when
            List<Integer> answers = List.of(
                    jira.http().delete(AGILE + "/sprint/12").statusCode(),
                    jira.http().delete(AGILE + "/sprint/11").statusCode(),
                    jira.http().get(AGILE + "/sprint/12").statusCode());

            // then
            assertThat(answers).containsExactly(204, 400, 404);
            assertThat(jira.http().fields(key).getValue("customfield_10020")).isNull();
        }
    }

    @Test
    void longNameAndEndBeforeStartAreRefused() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            JsonObject wish = new JsonObject().put("originBoardId", 1);

            // when
            int name = jira.http()
                    .post(AGILE + "/sprint", wish.copy().put("name", "n".repeat(31)))
                    .statusCode();
            int dates = jira.http()
                    .post(
                            AGILE + "/sprint",
                            wish.copy()
                                    .put("name", "Backwards")
                                    .put("startDate", "2026-12-21T08:00:00.000Z")
                                    .put("endDate", "2026-12-07T08:00:00.000Z"))
                    .statusCode();

            // then
            assertThat(List.of(name, dates)).containsOnly(400);
        }
    }

    @Test
    void eachKindShowsMembersOfItsOwn() throws IOException {
        try (Jiras cloud = Jiras.of(JiraKind.CLOUD);
                Jiras server = Jiras.of(JiraKind.DC_10_3)) {
            // when
            JsonObject ofCloud = cloud.json(AGILE + "/sprint/" + cloud.sprint(1, "New"));
            JsonObject ofServer = server.json(AGILE + "/sprint/11");

            // then
            assertThat(ofCloud.fieldNames()).contains("createdDate").doesNotContain("synced", "completeDate");
            assertThat(ofServer.fieldNames())
                    .contains("activatedDate", "synced", "autoStartStop")
                    .doesNotContain("createdDate");
        }
    }

    @Test
    void remembersPropertiesAndSwapsPlaces() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String property = AGILE + "/sprint/12/properties/op";

            // when
            List<Integer> answers = List.of(
                    jira.http().put(property, new JsonObject().put("id", 1)).statusCode(),
                    jira.http().put(property, new JsonObject().put("id", 2)).statusCode(),
                    jira.http()
                            .post(AGILE + "/sprint/12/swap", new JsonObject().put("sprintToSwapWith", 14))
                            .statusCode());

            // then
            assertThat(answers).containsExactly(201, 200, 204);
            assertThat(jira.json(property).getJsonObject("value").getInteger("id"))
                    .isEqualTo(2);
            assertThat(jira.json(AGILE + "/board/1/sprint?state=future").getJsonArray("values").stream()
                            .map(sprint -> ((JsonObject) sprint).getLong("id")))
                    .containsExactly(14L, 13L, 12L);
        }
    }
}
