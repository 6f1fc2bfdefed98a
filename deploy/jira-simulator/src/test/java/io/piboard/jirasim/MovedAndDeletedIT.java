package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the identity of issues when people move them or delete whole projects. */
class MovedAndDeletedIT {

    private static final String ISSUE = "/rest/api/2/issue/";

    private JiraSimulator simulator = start(SimulatorOptions.defaults());
    private JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aMovedIssueKeepsItsIdGetsANewKeyAndIsFoundUnderTheOldOne() throws IOException {
        // given
        JsonObject before = jira.json(ISSUE + "FAL-2");

        // when
        move("FAL-2", "OWL");

        // then
        JsonObject after = jira.json(ISSUE + "FAL-2");
        assertThat(after.getString("id")).isEqualTo(before.getString("id"));
        assertThat(after.getString("key")).startsWith("OWL-");
        assertThat(after.getJsonObject("fields").getJsonObject("project").getString("key"))
                .isEqualTo("OWL");
        assertThat(jira.json(ISSUE + after.getString("key")).getString("id")).isEqualTo(before.getString("id"));
    }

    @Test
    void theOldKeyLeadsToTheIssueAfterARestart(@TempDir Path directory) throws IOException {
        // given
        simulator.close();
        SimulatorOptions kept = SimulatorOptions.defaults().withDataFile(directory.resolve("site.jsonl"));
        simulator = start(kept);
        move("FAL-2", "OWL");
        simulator.behindOurBack(new JsonObject().put("action", "delete-project").put("project", "KIT"));
        simulator.close();

        // when
        simulator = start(kept);
        jira = JiraHttp.as(simulator.uri(), "piboard");

        // then
        assertThat(jira.json(ISSUE + "FAL-2").getString("key")).startsWith("OWL-");
        assertThat(jira.get("/rest/api/2/project/KIT").statusCode()).isEqualTo(404);
        assertThat(jira.get(ISSUE + "KIT-2").statusCode()).isEqualTo(404);
    }

    @Test
    void aMoveIsToldByProjectAndKeyInItsChangelog() throws IOException {
        // when
        move("FAL-2", "OWL");

        // then
        JsonArray changes = new JsonArray(jira.get("/simulator/changes").body());
        assertThat(changes).anySatisfy(change -> {
            assertThat(((JsonObject) change).getString("field")).isEqualTo("Key");
            assertThat(((JsonObject) change).getString("fromString")).isEqualTo("FAL-2");
            assertThat(((JsonObject) change).getString("toString")).startsWith("OWL-");
        });
        assertThat(changes).anySatisfy(change -> {
            assertThat(((JsonObject) change).getString("field")).isEqualTo("project");
            assertThat(((JsonObject) change).getString("from")).isEqualTo("10000");
        });
    }

    @Test
    void aMoveToATeamManagedProjectTakesItsTypesAndStatuses() throws IOException {
        // when
        move("FAL-2", "SKY");

        // then
        JsonObject fields = jira.fields("FAL-2");
        assertThat(fields.getJsonObject("issuetype").getString("id")).isEqualTo("10011");
        assertThat(fields.getJsonObject("status").getString("id")).startsWith("1011");
    }

    @Test
    void aDeletedProjectTakesEverythingWithItAndIsForAdministratorsOnly() throws IOException {
        // when
        int refused = jira.delete("/rest/api/2/project/OWL").statusCode();
        int deleted = JiraHttp.as(simulator.uri(), "admin")
                .delete("/rest/api/2/project/OWL")
                .statusCode();

        // then
        assertThat(refused).isEqualTo(404);
        assertThat(deleted).isEqualTo(204);
        assertThat(jira.get(ISSUE + "OWL-2").statusCode()).isEqualTo(404);
        assertThat(jira.get("/rest/agile/1.0/board/2").statusCode()).isEqualTo(404);
        assertThat(jira.get("/rest/agile/1.0/sprint/21").statusCode()).isEqualTo(404);
        assertThat(jira.get("/rest/api/2/search/jql?jql=project%3DOWL").statusCode())
                .isEqualTo(400);
    }

    @Test
    void onDataCenterTheDeletionOfAProjectIsForbiddenInsteadOfHidden() throws IOException {
        // given
        simulator.close();
        simulator = start(SimulatorOptions.defaults().withKind(JiraKind.DC_10_3));

        // when
        int refused = JiraHttp.as(simulator.uri(), "piboard")
                .delete("/rest/api/2/project/OWL")
                .statusCode();

        // then
        assertThat(refused).isEqualTo(403);
    }

    private void move(String issue, String project) {
        simulator.behindOurBack(
                new JsonObject().put("action", "move").put("issue", issue).put("project", project));
    }

    private static JiraSimulator start(SimulatorOptions options) {
        return JiraSimulator.start(options.withPort(0));
    }
}
