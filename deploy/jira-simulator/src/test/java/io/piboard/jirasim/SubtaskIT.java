package io.piboard.jirasim;

import static io.piboard.jirasim.Jiras.AGILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubtaskIT {

    @ParameterizedTest
    @CsvSource({"CLOUD, SKY, 10011, 10013, 4", "DC_10_3, OWL, 10001, 10004, 2"})
    void subtaskFollowsItsParentAndIsNotMovedAlone(
            JiraKind kind, String project, String type, String partType, long board) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // given
            String parent = jira.create(project, type, "Whole");
            String part = part(jira, parent, partType);
            long sprint = jira.sprint(board, "Together");

            // when
            List<Integer> answers = List.of(
                    jira.http()
                            .post(AGILE + "/sprint/" + sprint + "/issue", Jiras.issues(part))
                            .statusCode(),
                    jira.http()
                            .post(AGILE + "/sprint/" + sprint + "/issue", Jiras.issues(parent))
                            .statusCode(),
                    jira.http()
                            .post(AGILE + "/backlog/issue", Jiras.issues(part))
                            .statusCode());

            // then
            assertThat(answers).containsExactly(400, 204, 400);
            assertThat(sprint(jira, part)).isEqualTo(sprint);
        }
    }

    @Test
    void dataCenterDoesNotCloseASprintWithADoneParentOfOpenParts() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.DC_10_3)) {
            // given
            doneParentInTheRunningSprint(jira);

            // when
            int other = jira.state(11, "closed");
            int refused = jira.state(21, "closed");

            // then
            assertThat(other).isEqualTo(200);
            assertThat(refused).isEqualTo(400);
        }
    }

    @Test
    void dataCenterKeepsParentsAndEpicsApartInSearches() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.DC_10_3)) {
            // given
            String parent = jira.create("OWL", "10001", "Whole");
            String part = part(jira, parent, "10004");

            // when
            List<String> parts = found(jira, "parent = " + parent);
            List<String> ofEpic = found(jira, "'Epic Link' = " + parent);
            List<String> types = found(jira, "issuetype in subTaskIssueTypes()");

            // then
            assertThat(parts).containsExactly(part);
            assertThat(ofEpic).isEmpty();
            assertThat(types).containsExactly(part);
        }
    }

    private static void doneParentInTheRunningSprint(Jiras jira) throws IOException {
        String parent = jira.create("OWL", "10003", "Whole");
        part(jira, parent, "10004");
        jira.http().post(AGILE + "/sprint/21/issue", Jiras.issues(parent));
        JsonObject close = new JsonObject().put("transition", new JsonObject().put("id", "71"));
        jira.http().post("/rest/api/2/issue/" + parent + "/transitions", close);
    }

    private static String part(Jiras jira, String parent, String type) throws IOException {
        JsonObject fields = new JsonObject()
                .put("project", new JsonObject().put("key", parent.substring(0, 3)))
                .put("issuetype", new JsonObject().put("id", type))
                .put("parent", new JsonObject().put("key", parent))
                .put("summary", "Part");
        return jira.posted("/rest/api/2/issue", new JsonObject().put("fields", fields))
                .getString("key");
    }

    private static long sprint(Jiras jira, String key) throws IOException {
        return jira.json(AGILE + "/issue/" + key)
                .getJsonObject("fields")
                .getJsonObject("sprint")
                .getLong("id");
    }

    private static List<String> found(Jiras jira, String jql) throws IOException {
        return Jiras.keys(jira.json("/rest/api/2/search?fields=summary&jql=" + JiraHttp.encoded(jql)));
    }
}
