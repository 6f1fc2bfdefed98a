package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is Cloud's own: accounts, pages of projects, permissions that must be named, metadata under other names. */
class CloudShapesIT {

    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void selfIsOnTheGatewaysHostWhateverAddressIsUsed() throws IOException {
        assertThat(jira.json("/rest/api/3/issue/FAL-2").getString("self"))
                .startsWith("https://api.atlassian.com/ex/jira/");
    }

    @Test
    void peopleHaveAnAccountIdAndNeitherNameNorKey() throws IOException {
        // when
        JsonObject myself = jira.json("/rest/api/3/myself");

        // then
        assertThat(myself.getString("accountId")).contains(":");
        assertThat(myself.fieldNames()).doesNotContain("name", "key");
    }

    @Test
    void projectsComeByThePageWithTheirStyle() throws IOException {
        // when
        JsonObject first = jira.json("/rest/api/3/project/search?maxResults=3");
        JsonObject last = jira.json("/rest/api/3/project/search?startAt=3&maxResults=3");

        // then
        assertThat(first.getJsonArray("values")).hasSize(3);
        assertThat(first.getBoolean("isLast")).isFalse();
        assertThat(last.getBoolean("isLast")).isTrue();
        assertThat(last.getJsonArray("values").getJsonObject(0).getMap())
                .containsEntry("style", "next-gen")
                .containsEntry("simplified", true);
    }

    @Test
    void permissionsMustBeNamedAndUnknownOnesAreAnErrorOfTheirName() throws IOException {
        // when
        HttpResponse<String> unnamed = jira.get("/rest/api/3/mypermissions");
        HttpResponse<String> unknown = jira.get("/rest/api/3/mypermissions?permissions=NO_SUCH");
        JsonObject asked = jira.json("/rest/api/3/mypermissions?permissions=EDIT_ISSUES,ADMINISTER&issueKey=FAL-2");

        // then
        assertThat(unnamed.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(unknown.body()).getJsonObject("errors").getString("NO_SUCH"))
                .isEqualTo("Unrecognized permission");
        assertThat(asked.getJsonObject("permissions").fieldNames())
                .containsExactlyInAnyOrder("EDIT_ISSUES", "ADMINISTER");
    }

    @Test
    void createMetadataHasNamesOfItsOwnAndAHardLimit() throws IOException {
        // when
        JsonObject types = jira.json("/rest/api/3/issue/createmeta/FAL/issuetypes");
        JsonObject fields = jira.json("/rest/api/3/issue/createmeta/FAL/issuetypes/10001");

        // then
        assertThat(types.getJsonArray("issueTypes")).hasSize(4);
        assertThat(types.fieldNames()).doesNotContain("values", "isLast");
        assertThat(fields.getJsonArray("fields"))
                .anySatisfy(field ->
                        assertThat(((JsonObject) field).getString("fieldId")).isEqualTo("parent"));
        assertThat(jira.get("/rest/api/3/issue/createmeta/FAL/issuetypes?maxResults=201")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theOldCreateMetadataStillAnswersEverythingAtOnce() throws IOException {
        // when
        JsonObject all =
                jira.json("/rest/api/3/issue/createmeta?projectKeys=FAL,NOPE&expand=projects.issuetypes.fields");

        // then
        assertThat(all.getJsonArray("projects")).hasSize(1);
        JsonObject type = all.getJsonArray("projects")
                .getJsonObject(0)
                .getJsonArray("issuetypes")
                .getJsonObject(0);
        assertThat(type.getJsonObject("fields").fieldNames()).contains("summary", "project");
    }

    @Test
    void searchingPeopleByUsernameIsRefusedAndPagesMayBeShort() throws IOException {
        // when
        HttpResponse<String> byName = jira.get("/rest/api/3/user/assignable/search?project=FAL&username=mia");
        JsonArray page = new JsonArray(
                jira.get("/rest/api/3/user/assignable/search?project=FAL&query=mia&startAt=0&maxResults=1")
                        .body());
        JsonArray next = new JsonArray(
                jira.get("/rest/api/3/user/assignable/search?project=FAL&query=mia&startAt=1&maxResults=1")
                        .body());

        // then
        assertThat(byName.statusCode()).isEqualTo(400);
        assertThat(page).isEmpty();
        assertThat(next).hasSize(1);
    }

    @Test
    void whoCannotBeAssignedIsRefusedInTheWholeEdit() throws IOException {
        // given: the guest, who sees nothing
        JsonObject assignee = new JsonObject().put("accountId", "712020:0a1b2c3d-0000-4000-8000-000000000004");
        JsonObject fields = new JsonObject().put("assignee", assignee).put("summary", "New words");

        // when
        HttpResponse<String> refused = jira.put("/rest/api/2/issue/FAL-2", new JsonObject().put("fields", fields));

        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(refused.body()).getJsonObject("errors").getString("assignee"))
                .contains("cannot be assigned issues");
        assertThat(jira.fields("FAL-2").getString("summary")).isNotEqualTo("New words");
    }

    @Test
    void aUserIsNamedByAccountIdOnly() throws IOException {
        // given
        JsonObject byName = new JsonObject().put("assignee", new JsonObject().put("name", "mia"));

        // then
        assertThat(jira.put("/rest/api/2/issue/FAL-2", new JsonObject().put("fields", byName))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFieldMadeRequiredRefusesCreatesWithoutIt() throws IOException {
        // given
        simulator.fieldRules().require("FAL", "duedate");
        JsonObject story = new JsonObject()
                .put("project", new JsonObject().put("key", "FAL"))
                .put("issuetype", new JsonObject().put("id", "10001"))
                .put("summary", "Mine");

        // when
        HttpResponse<String> refused = jira.post("/rest/api/2/issue", new JsonObject().put("fields", story.copy()));
        HttpResponse<String> made =
                jira.post("/rest/api/2/issue", new JsonObject().put("fields", story.put("duedate", "2027-01-31")));

        // then
        assertThat(new JsonObject(refused.body()).getJsonObject("errors").getString("duedate"))
                .isEqualTo("Due date is required.");
        assertThat(made.statusCode()).isEqualTo(201);
    }

    @Test
    void prioritiesAndResolutionsComeFlatAndByThePage() throws IOException {
        assertThat(new JsonArray(jira.get("/rest/api/3/priority").body())).hasSize(5);
        assertThat(jira.json("/rest/api/3/priority/search").getJsonArray("values"))
                .hasSize(5);
        assertThat(new JsonArray(jira.get("/rest/api/3/resolution").body())).isNotEmpty();
        assertThat(jira.json("/rest/api/3/resolution/search").getBoolean("isLast"))
                .isTrue();
    }
}
