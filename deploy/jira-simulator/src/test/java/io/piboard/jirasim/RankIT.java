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

class RankIT {

    private static final String RANK = AGILE + "/issue/rank";

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void ordersTheBoardAndTellsTheChangelog(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // given
            List<String> before = board(jira);

            // when
            int ranked = jira.http()
                    .put(RANK, Jiras.issues(before.get(5), before.get(7)).put("rankBeforeIssue", before.get(1)))
                    .statusCode();

            // then
            assertThat(ranked).isEqualTo(204);
            assertThat(board(jira).subList(0, 4))
                    .containsExactly(before.get(0), before.get(5), before.get(7), before.get(1));
            assertThat(jira.json("/rest/api/2/issue/" + before.get(5) + "?expand=changelog")
                            .getJsonObject("changelog")
                            .encode())
                    .contains("Ranked higher");
        }
    }

    @Test
    void findsRoomBetweenNeighboursAgainAndAgain() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            List<String> before = board(jira);

            // when: always just behind the first one
            for (String key : before.subList(2, 40)) {
                jira.http().put(RANK, Jiras.issues(key).put("rankAfterIssue", before.getFirst()));
            }

            // then
            List<String> expected = before.subList(2, 40).reversed();
            assertThat(board(jira).subList(1, 39)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void exactlyOneOfBeforeAndAfterIsRequired() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            JsonObject neither = Jiras.issues("FAL-2");
            JsonObject both = neither.copy().put("rankBeforeIssue", "FAL-3").put("rankAfterIssue", "FAL-4");

            // when
            List<Integer> answers = List.of(
                    jira.http().put(RANK, neither).statusCode(),
                    jira.http().put(RANK, both).statusCode());

            // then
            assertThat(answers).containsOnly(400);
        }
    }

    @Test
    void rankingAgainstItselfIsAccepted() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            assertThat(jira.http()
                            .put(RANK, Jiras.issues("FAL-2").put("rankBeforeIssue", "FAL-2"))
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void someCannotBeRanked() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // when
            HttpResponse<String> answer =
                    jira.http().put(RANK, Jiras.issues("FAL-5", "FAL-9999").put("rankBeforeIssue", "FAL-2"));

            // then
            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(new JsonObject(answer.body())
                            .getJsonArray("entries").stream().map(entry -> ((JsonObject) entry).getInteger("status")))
                    .containsExactly(200, 404);
        }
    }

    private static List<String> board(Jiras jira) throws IOException {
        return Jiras.keys(jira.json(AGILE + "/board/1/issue?maxResults=1000&fields=summary"));
    }
}
