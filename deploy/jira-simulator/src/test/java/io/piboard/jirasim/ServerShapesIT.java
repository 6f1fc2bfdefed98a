package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is different on Data Center 10.3: people, projects, epics, sprints, metadata. */
class ServerShapesIT {

    private static final String SPRINT = "customfield_10020";
    private static final String EPIC_LINK = "customfield_10014";
    private static final String EPIC_NAME = "customfield_10011";

    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(JiraKind.DC_10_3));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void dataCenterCallsItselfServerAndTellsItsVersion() throws IOException {
        // when
        JsonObject info = jira.json("/rest/api/2/serverInfo");

        // then
        assertThat(info.getString("deploymentType")).isEqualTo("Server");
        assertThat(info.getJsonArray("versionNumbers")).isEqualTo(JsonArray.of(10, 3, 19));
        assertThat(info.getInteger("buildNumber")).isEqualTo(10030019);
        assertThat(info.fieldNames()).doesNotContain("defaultLocale");
    }

    @Test
    void peopleHaveANameAndAKeyAndNoAccountId() throws IOException {
        // when
        JsonObject myself = jira.json("/rest/api/2/myself");

        // then
        assertThat(myself.getString("name")).isEqualTo("piboard");
        assertThat(myself.getString("key")).matches("JIRAUSER\\d+");
        assertThat(myself.fieldNames()).doesNotContain("accountId", "accountType");
    }

    @Test
    void selfIsOnTheBaseUrlThatAnAdministratorHasSet() throws IOException {
        assertThat(jira.json("/rest/api/2/issue/FAL-2").getString("self"))
                .startsWith("https://jira.acme.example/rest/api/2/issue/");
    }

    @Test
    void projectsComeAllAtOnceWithoutStyleAndSearchIsTakenForAKey() throws IOException {
        // when
        JsonArray projects = new JsonArray(jira.get("/rest/api/2/project").body());
        int search = jira.get("/rest/api/2/project/search").statusCode();

        // then
        assertThat(projects).hasSize(3);
        assertThat(projects.getJsonObject(0).fieldNames())
                .contains("key")
                .doesNotContain("style", "simplified", "isPrivate");
        assertThat(search).isEqualTo(404);
    }

    @Test
    void typesOnlyKnowWhetherTheyAreSubtasks() throws IOException {
        // when
        JsonArray types = jira.json("/rest/api/2/project/FAL").getJsonArray("issueTypes");

        // then
        assertThat(types).hasSize(5);
        assertThat(types)
                .allSatisfy(type -> assertThat(((JsonObject) type).fieldNames())
                        .contains("subtask")
                        .doesNotContain("hierarchyLevel"));
    }

    @Test
    void aStoryHoldsTheKeyOfItsEpicAndNoParent() throws IOException {
        // when
        JsonObject story = jira.fields("FAL-2");
        JsonObject epic = jira.fields("FAL-1");

        // then
        assertThat(story.getString(EPIC_LINK)).isEqualTo("FAL-1");
        assertThat(story.fieldNames()).doesNotContain("parent");
        assertThat(epic.getString(EPIC_NAME)).isEqualTo(epic.getString("summary"));
    }

    @Test
    void anEpicLinkIsWrittenAsTheKeyOfAnEpicAndClearedByNull() throws IOException {
        // when
        int toAStory = edit("FAL-3", EPIC_LINK, "FAL-2").statusCode();
        int asAnObject =
                edit("FAL-3", EPIC_LINK, new JsonObject().put("key", "FAL-1")).statusCode();
        int parent =
                edit("FAL-3", "parent", new JsonObject().put("key", "FAL-1")).statusCode();
        int cleared = edit("FAL-3", EPIC_LINK, null).statusCode();

        // then
        assertThat(new int[] {toAStory, asAnObject, parent, cleared}).containsExactly(400, 400, 400, 204);
        assertThat(jira.fields("FAL-3").getString(EPIC_LINK)).isNull();
    }

    @Test
    void anEpicIsNotCreatedWithoutEpicName() throws IOException {
        // given
        JsonObject epic = new JsonObject()
                .put("project", new JsonObject().put("key", "FAL"))
                .put("issuetype", new JsonObject().put("id", "10000"))
                .put("summary", "A big thing");

        // when
        HttpResponse<String> refused = create(epic.copy());
        HttpResponse<String> made = create(epic.put(EPIC_NAME, "Big"));

        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(refused.body()).getJsonObject("errors").getString(EPIC_NAME))
                .isEqualTo("Epic Name is required.");
        assertThat(made.statusCode()).isEqualTo(201);
    }

    @Test
    void aSubtaskGetsItsParentAtBirthAndIsDeletedWithItOnlyOnDemand() throws IOException {
        // given
        JsonObject part = new JsonObject()
                .put("project", new JsonObject().put("key", "FAL"))
                .put("issuetype", new JsonObject().put("id", "10004"))
                .put("summary", "A part");
        int orphan = create(part.copy()).statusCode();
        String key = new JsonObject(create(part.put("parent", new JsonObject().put("key", "FAL-2")))
                        .body())
                .getString("key");

        // when
        JsonObject parent = jira.fields(key).getJsonObject("parent");
        HttpResponse<String> refused = jira.delete("/rest/api/2/issue/FAL-2");
        int deleted = jira.delete("/rest/api/2/issue/FAL-2?deleteSubtasks=true").statusCode();

        // then
        assertThat(orphan).isEqualTo(400);
        assertThat(parent.getString("key")).isEqualTo("FAL-2");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("deleteSubtasks");
        assertThat(deleted).isEqualTo(204);
        assertThat(jira.get("/rest/api/2/issue/" + key).statusCode()).isEqualTo(404);
    }

    @Test
    void sprintsAreStringsOfAJavaObjectInShuffledOrder() throws IOException {
        // given
        jira.post("/rest/agile/1.0/sprint/12/issue", new JsonObject().put("issues", JsonArray.of("FAL-2")));

        // when
        JsonArray sprints = jira.fields("FAL-2").getJsonArray(SPRINT);

        // then
        assertThat(sprints).hasSize(1);
        assertThat(sprints.getString(0))
                .startsWith("com.atlassian.greenhopper.service.sprint.Sprint@")
                .contains("id=12", "state=FUTURE");
    }

    @Test
    void fieldsAreKnownByTheirCustomSchemaAndSprintsAreStringsThere() throws IOException {
        // when
        JsonArray fields = new JsonArray(jira.get("/rest/api/2/field").body());

        // then
        assertThat(fields)
                .anySatisfy(field -> assertThat(((JsonObject) field).getJsonObject("schema"))
                        .isEqualTo(new JsonObject()
                                .put("type", "array")
                                .put("items", "string")
                                .put("custom", "com.pyxis.greenhopper.jira:gh-sprint")
                                .put("customId", 10020)));
        assertThat(fields)
                .allSatisfy(field -> assertThat(((JsonObject) field).fieldNames())
                        .doesNotContain("key", "untranslatedName", "scope"));
    }

    @Test
    void createMetadataIsAPageOfValuesAndTheOldCallIsGone() throws IOException {
        // when
        JsonObject types = jira.json("/rest/api/2/issue/createmeta/FAL/issuetypes");
        JsonObject epic = jira.json("/rest/api/2/issue/createmeta/10000/issuetypes/10000");

        // then
        assertThat(types.getJsonArray("values")).hasSize(5);
        assertThat(types.getBoolean("isLast")).isTrue();
        assertThat(epic.getJsonArray("values")).anySatisfy(field -> {
            assertThat(((JsonObject) field).getString("fieldId")).isEqualTo(EPIC_NAME);
            assertThat(((JsonObject) field).getBoolean("required")).isTrue();
        });
        assertThat(jira.get("/rest/api/2/issue/createmeta/NOPE/issuetypes").statusCode())
                .isEqualTo(400);
        assertThat(jira.get("/rest/api/2/issue/createmeta?projectKeys=FAL").statusCode())
                .isEqualTo(404);
    }

    @Test
    void allPermissionsAreToldWithTheirOldNamesUnasked() throws IOException {
        // when
        JsonObject permissions =
                jira.json("/rest/api/2/mypermissions?projectKey=FAL").getJsonObject("permissions");

        // then
        assertThat(permissions.fieldNames()).hasSizeGreaterThan(60);
        assertThat(permissions.getJsonObject("EDIT_ISSUES").getBoolean("havePermission"))
                .isTrue();
        assertThat(permissions.getJsonObject("EDIT_ISSUE").getBoolean("deprecatedKey"))
                .isTrue();
        assertThat(permissions.getJsonObject("ADMINISTER").getBoolean("havePermission"))
                .isFalse();
        assertThat(jira.get("/rest/api/2/permissions").statusCode()).isEqualTo(403);
        assertThat(JiraHttp.as(simulator.uri(), "admin")
                        .get("/rest/api/2/permissions")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void assigneesAreNamedByLoginNameAndMinusOneIsTheDefault() throws IOException {
        // when
        int byName = jira.put("/rest/api/2/issue/FAL-2/assignee", new JsonObject().put("name", "mia"))
                .statusCode();
        String name = jira.fields("FAL-2").getJsonObject("assignee").getString("name");
        int byAccount = edit("FAL-2", "assignee", new JsonObject().put("accountId", "712020:x"))
                .statusCode();
        int automatic = jira.put("/rest/api/2/issue/FAL-2/assignee", new JsonObject().put("name", "-1"))
                .statusCode();

        // then
        assertThat(new int[] {byName, byAccount, automatic}).containsExactly(204, 400, 204);
        assertThat(name).isEqualTo("mia");
        assertThat(jira.fields("FAL-2").getJsonObject("assignee")).isNull();
    }

    @Test
    void thoseWhoMayBeAssignedAreSearchedByUsername() throws IOException {
        // when
        JsonArray found = new JsonArray(jira.get("/rest/api/2/user/assignable/search?project=FAL&username=mia")
                .body());

        // then
        assertThat(found).hasSize(1);
        assertThat(found.getJsonObject(0).getString("name")).isEqualTo("mia");
    }

    @Test
    void bulkFetchIsNotThere() throws IOException {
        // given
        JsonObject wish = new JsonObject().put("issueIdsOrKeys", JsonArray.of("FAL-2"));

        // then
        assertThat(jira.post("/rest/api/2/issue/bulkfetch", wish).statusCode()).isIn(404, 405);
    }

    private HttpResponse<String> edit(String key, String field, Object value) throws IOException {
        return jira.put("/rest/api/2/issue/" + key, new JsonObject().put("fields", new JsonObject().put(field, value)));
    }

    private HttpResponse<String> create(JsonObject fields) throws IOException {
        return jira.post("/rest/api/2/issue", new JsonObject().put("fields", fields));
    }
}
