package io.piboard.jirasim;

import static io.piboard.jirasim.Jiras.AGILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SprintMoveIT {

    @ParameterizedTest
    @ValueSource(strings = {"POST /sprint/12/issue", "POST /backlog/issue", "PUT /issue/rank", "POST /epic/none/issue"})
    void fiftyOneIssuesAreTooMany(String operation) throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            JsonObject body = new JsonObject()
                    .put(
                            "issues",
                            new JsonArray(IntStream.range(1, 52)
                                    .mapToObj(i -> "FAL-" + i)
                                    .toList()));
            String path = AGILE + operation.substring(operation.indexOf(' ') + 1);

            // when
            HttpResponse<String> answer = operation.startsWith("PUT")
                    ? jira.http().put(path, body.put("rankBeforeIssue", "FAL-2"))
                    : jira.http().post(path, body);

            // then
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void closedAndUnknownSprintsAreRefused(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // given
            jira.state(11, "closed");

            // when
            HttpResponse<String> closed = jira.http().post(AGILE + "/sprint/11/issue", Jiras.issues("FAL-2"));
            HttpResponse<String> unknown = jira.http().post(AGILE + "/sprint/999/issue", Jiras.issues("FAL-2"));

            // then
            assertThat(closed.statusCode()).isEqualTo(400);
            assertThat(closed.body()).contains("You must specify a sprint which has not been completed.");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).contains("Sprint with id 999 does not exist");
        }
    }

    @Test
    void oneUnknownIssueOrEpicRefusesAll() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = jira.create("FAL", "10001", "Stay");

            // when
            int unknown = jira.http()
                    .post(AGILE + "/sprint/12/issue", Jiras.issues(key, "FAL-9999"))
                    .statusCode();
            int epic = jira.http()
                    .post(AGILE + "/sprint/12/issue", Jiras.issues(key, "FAL-1"))
                    .statusCode();

            // then
            assertThat(List.of(unknown, epic)).containsExactly(404, 400);
            assertThat(jira.http().fields(key).getValue("customfield_10020")).isNull();
        }
    }

    @Test
    void backlogTakesActiveAndFutureSprintsAwayButNoClosedOnes() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = jira.create("FAL", "10001", "Wanders");
            jira.http().post(AGILE + "/sprint/11/issue", Jiras.issues(key));
            jira.state(11, "closed");
            jira.http().post(AGILE + "/sprint/12/issue", Jiras.issues(key));

            // when
            int moved = jira.http()
                    .post(AGILE + "/backlog/issue", Jiras.issues(key))
                    .statusCode();

            // then
            assertThat(moved).isEqualTo(204);
            assertThat(jira.http()
                            .fields(key)
                            .getJsonArray("customfield_10020")
                            .getJsonObject(0)
                            .getLong("id"))
                    .isEqualTo(11);
        }
    }

    @Test
    void dataCenterKnowsNoRankInAMove() throws IOException {
        try (Jiras cloud = Jiras.of(JiraKind.CLOUD);
                Jiras server = Jiras.of(JiraKind.DC_10_3)) {
            // given
            JsonObject wish = Jiras.issues("FAL-2").put("rankBeforeIssue", "FAL-3");

            // when
            List<Integer> answers = List.of(
                    cloud.http().post(AGILE + "/sprint/12/issue", wish).statusCode(),
                    server.http().post(AGILE + "/sprint/12/issue", wish).statusCode());

            // then
            assertThat(answers).containsExactly(204, 400);
        }
    }

    @Test
    void movesBetweenBoardAndBacklogTellWhatCouldNotBeMoved() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = jira.create("FAL", "10001", "Moves");

            // when
            HttpResponse<String> some = jira.http().post(AGILE + "/board/1/issue", Jiras.issues(key, "FAL-9999"));
            JsonObject moved = jira.http().fields(key);
            int back = jira.http()
                    .post(AGILE + "/backlog/1/issue", Jiras.issues(key))
                    .statusCode();

            // then
            assertThat(some.statusCode()).isEqualTo(207);
            assertThat(new JsonObject(some.body()).getJsonArray("entries")).hasSize(2);
            assertThat(moved.getJsonArray("customfield_10020").encode()).contains("\"id\":11");
            assertThat(back).isEqualTo(204);
            assertThat(jira.http().fields(key).getValue("customfield_10020")).isNull();
        }
    }

    @Test
    void noBoardMovesOnDataCenter() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.DC_10_3)) {
            assertThat(jira.http()
                            .post(AGILE + "/backlog/1/issue", Jiras.issues("FAL-2"))
                            .statusCode())
                    .isIn(404, 405);
        }
    }
}
