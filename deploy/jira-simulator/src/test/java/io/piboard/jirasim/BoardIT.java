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
import org.junit.jupiter.params.provider.ValueSource;

class BoardIT {

    @Test
    void onlyCloudTellsWhereABoardIsLocated() throws IOException {
        try (Jiras cloud = Jiras.of(JiraKind.CLOUD);
                Jiras server = Jiras.of(JiraKind.DC_10_3)) {
            // when
            JsonObject ofCloud = cloud.json(AGILE + "/board/1");
            JsonObject ofServer = server.json(AGILE + "/board/1");

            // then
            assertThat(ofCloud.getJsonObject("location").getString("projectKey"))
                    .isEqualTo("FAL");
            assertThat(ofServer.fieldNames())
                    .contains("id", "self", "name", "type")
                    .doesNotContain("location");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projectKeyOrId=OWL",
                "projectKeyOrId=10001",
                "name=owl",
                "type=scrum&name=Owls",
                "filterId=10002"
            })
    void filtersBoards(String filter) throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            assertThat(jira.json(AGILE + "/board?" + filter).getJsonArray("values").stream()
                            .map(board -> ((JsonObject) board).getLong("id")))
                    .containsExactly(2L);
        }
    }

    @Test
    void pagesAreFiftyLongAtMost() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // when
            JsonObject boards = jira.json(AGILE + "/board?maxResults=1000");
            JsonObject sprints = jira.json(AGILE + "/board/1/sprint?maxResults=1000");

            // then
            assertThat(List.of(boards.getInteger("maxResults"), sprints.getInteger("maxResults")))
                    .containsOnly(50);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void configurationTellsColumnsEstimationAndRank(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // when
            JsonObject set = jira.json(AGILE + "/board/1/configuration");

            // then
            assertThat(set.getJsonObject("columnConfig").getJsonArray("columns"))
                    .hasSize(4);
            assertThat(set.getJsonObject("estimation").getJsonObject("field").getString("fieldId"))
                    .isEqualTo("customfield_10035");
            assertThat(set.getJsonObject("ranking").getInteger("rankCustomFieldId"))
                    .isEqualTo(10019);
            assertThat(jira.json("/rest/api/2/filter/"
                                    + set.getJsonObject("filter").getString("id"))
                            .getString("jql"))
                    .contains("project = FAL");
        }
    }

    @Test
    void teamManagedBoardHasColumnsAndAnEstimateOfItsOwn() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // when
            JsonObject board = jira.json(AGILE + "/board?projectKeyOrId=SKY")
                    .getJsonArray("values")
                    .getJsonObject(0);
            JsonObject set = jira.json(AGILE + "/board/" + board.getLong("id") + "/configuration");

            // then
            assertThat(board.getString("type")).isEqualTo("simple");
            assertThat(set.getJsonObject("columnConfig").getJsonArray("columns"))
                    .hasSize(3);
            assertThat(set.getJsonObject("estimation").getJsonObject("field").getString("fieldId"))
                    .isEqualTo("customfield_10016");
        }
    }

    @Test
    void kanbanBoardHasNoSprintsAndNoEstimation() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            long board = board(jira, "kanban", "project = KIT AND issuetype = Bug");

            // when
            HttpResponse<String> sprints = jira.http().get(AGILE + "/board/" + board + "/sprint");
            JsonObject set = jira.json(AGILE + "/board/" + board + "/configuration");
            int estimate = jira.http()
                    .get(AGILE + "/issue/KIT-2/estimation?boardId=" + board)
                    .statusCode();

            // then
            assertThat(sprints.statusCode()).isEqualTo(400);
            assertThat(sprints.body()).contains("The board does not support sprints");
            assertThat(set.fieldNames()).contains("subQuery").doesNotContain("estimation");
            assertThat(estimate).isEqualTo(400);
        }
    }

    @Test
    void kanbanBoardKeepsWhatIsNotBegunInABacklogColumn() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            long board = board(jira, "kanban", "project = KIT");

            // when
            JsonObject first = jira.json(AGILE + "/board/" + board + "/configuration")
                    .getJsonObject("columnConfig")
                    .getJsonArray("columns")
                    .getJsonObject(0);
            JsonObject backlog = jira.json(AGILE + "/board/" + board + "/backlog");

            // then
            assertThat(first.getString("name")).isEqualTo("Backlog");
            assertThat(backlog.getJsonArray("issues"))
                    .isNotEmpty()
                    .allSatisfy(issue -> assertThat(((JsonObject) issue)
                                    .getJsonObject("fields")
                                    .getJsonObject("status")
                                    .getJsonObject("statusCategory")
                                    .getString("key"))
                            .isEqualTo("new"));
        }
    }

    @Test
    void boardShowsSprintsOfOtherBoardsThatItsIssuesAreIn() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            long board = board(jira, "scrum", "project in (FAL, OWL) ORDER BY Rank");

            // when
            JsonObject sprints = jira.json(AGILE + "/board/" + board + "/sprint?state=active");

            // then
            assertThat(sprints.getJsonArray("values").stream()
                            .map(sprint -> ((JsonObject) sprint).getLong("originBoardId")))
                    .containsExactly(1L, 2L);
            assertThat(jira.json(AGILE + "/board/" + board + "/project").getJsonArray("values"))
                    .hasSize(2);
        }
    }

    @Test
    void sprintsAreAFeatureThatCanBeSwitchedOff() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // when
            jira.http()
                    .put(
                            AGILE + "/board/3/features",
                            new JsonObject().put("feature", "SPRINTS").put("enabling", false));

            // then
            assertThat(jira.json(AGILE + "/board/3/features").encode()).contains("DISABLED");
            assertThat(jira.http().get(AGILE + "/board/3/sprint").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void estimateIsRefusedOffTheBoard() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // when
            int other = jira.http()
                    .put(AGILE + "/issue/OWL-2/estimation?boardId=1", new JsonObject().put("value", "3"))
                    .statusCode();
            int none = jira.http()
                    .put(AGILE + "/issue/OWL-2/estimation", new JsonObject().put("value", "3"))
                    .statusCode();
            JsonObject set = new JsonObject(jira.http()
                    .put(AGILE + "/issue/OWL-2/estimation?boardId=2", new JsonObject().put("value", "3"))
                    .body());

            // then
            assertThat(List.of(other, none)).containsExactly(404, 400);
            assertThat(set.getDouble("value")).isEqualTo(3.0);
        }
    }

    private static long board(Jiras jira, String type, String jql) throws IOException {
        String filter = jira.posted(
                        "/rest/api/2/filter", new JsonObject().put("name", jql).put("jql", jql))
                .getString("id");
        return jira.posted(
                        AGILE + "/board",
                        new JsonObject()
                                .put("name", type + " board")
                                .put("type", type)
                                .put("filterId", Long.parseLong(filter)))
                .getLong("id");
    }
}
