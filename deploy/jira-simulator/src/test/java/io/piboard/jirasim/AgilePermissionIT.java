package io.piboard.jirasim;

import static io.piboard.jirasim.Jiras.AGILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.Permission;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgilePermissionIT {

    private static final String PIBOARD = "piboard@acme.example";

    @Test
    void sprintsNeedThePermissionInAllProjectsOfTheBoard() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given: a board over two projects, one of which is closed to us
            String filter = jira.posted(
                            "/rest/api/2/filter",
                            new JsonObject().put("name", "Both").put("jql", "project in (FAL, OWL)"))
                    .getString("id");
            long board = jira.posted(
                            AGILE + "/board",
                            new JsonObject()
                                    .put("name", "Both")
                                    .put("type", "scrum")
                                    .put("filterId", Long.parseLong(filter)))
                    .getLong("id");
            jira.simulator().permissions().take(PIBOARD, Permission.MANAGE_SPRINTS_PERMISSION, "OWL");
            JsonObject wish = new JsonObject().put("name", "Shared");

            // when
            List<Integer> answers = List.of(
                    jira.http()
                            .post(AGILE + "/sprint", wish.copy().put("originBoardId", board))
                            .statusCode(),
                    jira.http()
                            .post(AGILE + "/sprint", wish.copy().put("originBoardId", 1))
                            .statusCode(),
                    jira.state(21, "closed"),
                    jira.state(11, "closed"));

            // then
            assertThat(answers).containsExactly(403, 201, 403, 200);
        }
    }

    @Test
    void movesAndRanksNeedToSchedule() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            jira.simulator().permissions().take(PIBOARD, Permission.SCHEDULE_ISSUES, "FAL");

            // when
            List<Integer> answers = List.of(
                    jira.http()
                            .post(AGILE + "/sprint/12/issue", Jiras.issues("FAL-2"))
                            .statusCode(),
                    jira.http()
                            .put(AGILE + "/issue/rank", Jiras.issues("FAL-2").put("rankBeforeIssue", "FAL-3"))
                            .statusCode(),
                    jira.http()
                            .post(AGILE + "/sprint/22/issue", Jiras.issues("OWL-2"))
                            .statusCode());

            // then
            assertThat(answers).containsExactly(403, 403, 204);
        }
    }

    @Test
    void whatMayNotBeSeenIsNowhere() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            jira.simulator().permissions().take(PIBOARD, Permission.BROWSE_PROJECTS, "FAL");

            // when
            List<Integer> answers = List.of(
                    jira.http().get(AGILE + "/issue/FAL-2").statusCode(),
                    jira.http().get(AGILE + "/epic/FAL-1/issue").statusCode(),
                    jira.http().get(AGILE + "/board/1/issue").statusCode(),
                    jira.http().get("/rest/software/1.0/board/1/issue").statusCode(),
                    jira.http().get("/rest/api/2/issue/FAL-2/changelog").statusCode(),
                    jira.http().get("/rest/api/2/issue/FAL-2/comment").statusCode());

            // then
            assertThat(answers).containsOnly(404);
            assertThat(jira.json(AGILE + "/board?name=Falcons").getJsonArray("values"))
                    .isEmpty();
            assertThat(jira.http()
                            .get("/rest/api/2/search/jql?jql=" + JiraHttp.encoded("key = FAL-2"))
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}
