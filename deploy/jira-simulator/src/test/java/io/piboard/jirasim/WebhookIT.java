package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.jirasim.WebhookReceiver.Received;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.webhook.Fate;
import io.piboard.jirasim.webhook.Signature;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookIT {

    private static final String SECRET = "It's a Secret to Everybody";

    private final JiraSimulator simulator = JiraSimulator.start(
            SimulatorOptions.defaults().withPort(0).withRetries(Duration.ofMillis(20), Duration.ofMillis(50)));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");
    private final WebhookReceiver receiver = new WebhookReceiver();

    WebhookIT() throws IOException {
        assertThat(register("project in (FAL, OWL)")).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        receiver.close();
        simulator.close();
    }

    @Test
    void signsLikeTheExampleInAtlassiansDocuments() {
        assertThat(Signature.of("Hello World!".getBytes(StandardCharsets.UTF_8), SECRET))
                .isEqualTo("sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9");
    }

    @Test
    void tellsOfAnEditSignedAndInTheFormOfWebhooks() throws IOException {
        // given
        jira.post("/rest/agile/1.0/sprint/12/issue", new JsonObject().put("issues", new JsonArray().add("FAL-3")));

        // when
        edit("FAL-3", "Quick words");

        // then
        await().untilAsserted(() -> assertThat(edits()).hasSize(1));
        Received edit = edits().getFirst();
        JsonObject issue = edit.json().getJsonObject("issue");
        assertThat(edit.signature()).isEqualTo(Signature.of(edit.body(), SECRET));
        assertThat(issue.getString("key")).isEqualTo("FAL-3");
        assertThat(issue.getJsonObject("fields")
                        .getJsonArray("customfield_10020")
                        .getString(0))
                .startsWith("com.atlassian.greenhopper")
                .contains("id=12");
        assertThat(edit.json().getJsonObject("user").getString("displayName")).isEqualTo("Piboard");
        JsonObject item =
                edit.json().getJsonObject("changelog").getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("toString")).isEqualTo("Quick words");
    }

    @Test
    void saysNothingOfNoChangeNorOfOtherProjects() throws IOException {
        // given
        String summary = jira.fields("FAL-3").getString("summary");

        // when
        edit("FAL-3", summary);
        edit("KIT-3", "Not for us");
        edit("OWL-3", "For us");

        // then
        await().untilAsserted(() -> assertThat(receiver.events()).isNotEmpty());
        assertThat(receiver.received())
                .singleElement()
                .satisfies(one -> assertThat(one.json().getJsonObject("issue").getString("key"))
                        .isEqualTo("OWL-3"));
    }

    @Test
    void aSprintThatStartsIsToldTwiceAndForTheWholeSite() throws IOException {
        // when
        jira.post("/rest/agile/1.0/sprint/31", new JsonObject().put("state", "closed"));
        jira.post("/rest/agile/1.0/sprint/32", new JsonObject().put("state", "active"));

        // then
        await().untilAsserted(() -> assertThat(receiver.events())
                .containsExactlyInAnyOrder("sprint_closed", "sprint_started", "sprint_updated"));
    }

    @Test
    void aLinkIsAnEventOfItsOwnAndAnUpdateOfBothIssues() throws IOException {
        // when
        jira.post(
                "/rest/api/2/issueLink",
                new JsonObject()
                        .put("type", new JsonObject().put("name", "Relates"))
                        .put("inwardIssue", new JsonObject().put("key", "FAL-2"))
                        .put("outwardIssue", new JsonObject().put("key", "OWL-2")));

        // then
        await().untilAsserted(() -> assertThat(receiver.events())
                .containsExactlyInAnyOrder("issuelink_created", "jira:issue_updated", "jira:issue_updated"));
    }

    @Test
    void repeatsWhatTheReceiverCouldNotTakeUnderTheSameIdentifier() throws IOException {
        // given
        receiver.answers(503, 429);

        // when
        edit("FAL-3", "Third time lucky");

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(3));
        assertThat(receiver.received()).extracting(Received::retry).containsExactly(null, "1", "2");
        assertThat(receiver.received())
                .extracting(Received::identifier)
                .containsOnly(receiver.received().getFirst().identifier());
    }

    @Test
    void givesUpAfterFiveRetriesOrAtOnceWhenRefused() throws IOException {
        // given
        receiver.answers(500, 500, 500, 500, 500, 500);

        // when
        edit("FAL-3", "In vain");

        // then
        await().untilAsserted(() ->
                assertThat(simulator.webhooks().count(Fate.GIVEN_UP)).isEqualTo(1));
        assertThat(receiver.received()).hasSize(6);
        receiver.answers(404);
        edit("FAL-3", "Refused");
        await().untilAsserted(() ->
                assertThat(simulator.webhooks().count(Fate.GIVEN_UP)).isEqualTo(2));
        assertThat(receiver.received()).hasSize(7);
    }

    @Test
    void losesAndDoublesWhenToldTo() throws IOException {
        // given
        simulator.mischief().play(plan("{\"webhooks\":{\"lost\":1}}"));
        edit("FAL-3", "Lost");
        simulator.mischief().play(plan("{\"webhooks\":{\"doubled\":1}}"));

        // when
        edit("FAL-4", "Doubled");

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        assertThat(receiver.received())
                .extracting(Received::identifier)
                .containsOnly(receiver.received().getFirst().identifier());
        assertThat(simulator.webhooks().count(Fate.LOST)).isEqualTo(1);
    }

    @Test
    void anEventThatIsReorderedArrivesAfterTheNext() throws IOException {
        // given
        simulator.mischief().play(plan("{\"webhooks\":{\"reordered\":1,\"delayMillis\":60000}}"));
        edit("FAL-3", "First");
        simulator.mischief().stop();

        // when
        edit("FAL-4", "Second");

        // then
        await().untilAsserted(() -> assertThat(receiver.received())
                .extracting(one -> one.json().getJsonObject("issue").getString("key"))
                .containsExactly("FAL-4", "FAL-3"));
    }

    @Test
    void whatADeletedIssueTakesAlongFlowsSecond() throws IOException {
        // given
        JsonObject link = new JsonObject()
                .put("type", new JsonObject().put("name", "Relates"))
                .put("inwardIssue", new JsonObject().put("key", "FAL-2"))
                .put("outwardIssue", new JsonObject().put("key", "KIT-2"));
        jira.post("/rest/api/2/issueLink", link);

        // when
        jira.delete("/rest/api/2/issue/FAL-2");

        // then
        await().untilAsserted(() -> assertThat(receiver.events()).contains("issuelink_deleted", "jira:issue_deleted"));
        assertThat(receiver.received())
                .filteredOn(one -> one.event().equals("issuelink_deleted"))
                .extracting(Received::flow)
                .containsExactly("Secondary");
        assertThat(receiver.received())
                .filteredOn(one -> one.event().equals("jira:issue_deleted"))
                .extracting(Received::flow)
                .containsExactly("Primary");
        JsonObject gone = receiver.bodies("jira:issue_deleted").getFirst();
        assertThat(gone.containsKey("changelog")).isFalse();
        assertThat(gone.containsKey("issue_event_type_name")).isFalse();
    }

    @Test
    void anIssueThatLeavesTheFilterSendsNothing() throws IOException {
        // given
        register("labels = ours");
        label("KIT-3", "ours");
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));

        // when
        label("KIT-3", "theirs");
        edit("FAL-3", "Something else");

        // then
        await().untilAsserted(() -> assertThat(edits()).hasSize(1));
        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void aSprintIsCreatedWithoutDatesAndDeletedWithoutSelf() throws IOException {
        // given
        register("project = FAL", "sprint_created", "sprint_deleted");

        // when
        JsonObject draft = new JsonObject("{\"name\":\"New\",\"originBoardId\":1,\"startDate\":"
                + "\"2027-01-04T08:00:00.000Z\",\"endDate\":\"2027-01-18T08:00:00.000Z\"}");
        int id = new JsonObject(jira.post("/rest/agile/1.0/sprint", draft).body()).getInteger("id");
        jira.delete("/rest/agile/1.0/sprint/" + id);

        // then
        await().untilAsserted(() -> assertThat(receiver.events()).contains("sprint_created", "sprint_deleted"));
        JsonObject created = receiver.bodies("sprint_created").getFirst().getJsonObject("sprint");
        assertThat(created.fieldNames()).contains("id", "self", "state", "name").doesNotContain("startDate");
        assertThat(receiver.bodies("sprint_deleted")
                        .getFirst()
                        .getJsonObject("sprint")
                        .fieldNames())
                .contains("startDate")
                .doesNotContain("self");
    }

    @Test
    void boardsAndProjectsAreToldForTheWholeSite() throws IOException {
        // given
        register("project = FAL", "board_created", "board_deleted", "project_deleted", "jira:issue_deleted");
        JiraHttp admin = JiraHttp.as(simulator.uri(), "admin");
        JsonObject filter = new JsonObject().put("name", "Kites only").put("jql", "project = KIT");
        long id = Long.parseLong(
                new JsonObject(admin.post("/rest/api/2/filter", filter).body()).getString("id"));

        // when
        JsonObject board =
                new JsonObject().put("name", "New").put("type", "scrum").put("filterId", id);
        long made = new JsonObject(admin.post("/rest/agile/1.0/board", board).body()).getLong("id");
        admin.delete("/rest/agile/1.0/board/" + made);
        simulator.deleteProject("KIT");

        // then
        await().untilAsserted(() -> assertThat(receiver.events())
                .containsExactlyInAnyOrder("board_created", "board_deleted", "project_deleted"));
        assertThat(receiver.bodies("board_created")
                        .getFirst()
                        .getJsonObject("board")
                        .fieldNames())
                .containsExactlyInAnyOrder("id", "self", "name", "type");
        assertThat(receiver.bodies("board_deleted")
                        .getFirst()
                        .getJsonObject("board")
                        .fieldNames())
                .doesNotContain("self");
        assertThat(receiver.bodies("project_deleted")
                        .getFirst()
                        .getJsonObject("project")
                        .getValue("id"))
                .isInstanceOf(Number.class);
    }

    @Test
    void aCommentComesWithSixFieldsOfItsIssueAndNoUser() throws IOException {
        // given
        register("project = FAL", "comment_created");

        // when
        jira.post("/rest/api/2/issue/FAL-2/comment", new JsonObject().put("body", "Well done"));

        // then
        await().untilAsserted(() -> assertThat(receiver.events()).contains("comment_created"));
        JsonObject body = receiver.bodies("comment_created").getFirst();
        assertThat(body.containsKey("user")).isFalse();
        assertThat(body.getJsonObject("issue").getJsonObject("fields").fieldNames())
                .containsExactlyInAnyOrder("summary", "issuetype", "project", "assignee", "priority", "status");
    }

    @Test
    void anAssigneeIsToldTwiceByAccountId() throws IOException {
        // when
        jira.put("/rest/api/2/issue/FAL-2/assignee", new JsonObject().put("accountId", null));
        String mia =
                JiraHttp.as(simulator.uri(), "mia").json("/rest/api/2/myself").getString("accountId");
        jira.put("/rest/api/2/issue/FAL-2/assignee", new JsonObject().put("accountId", mia));

        // then
        await().untilAsserted(() -> assertThat(receiver.bodies("jira:issue_updated"))
                .last()
                .satisfies(body -> assertThat(body.getJsonObject("changelog")
                                .getJsonArray("items")
                                .getJsonObject(0)
                                .getString("tmpToAccountId"))
                        .isEqualTo(mia)));
    }

    @Test
    void onlyAnAdministratorMayRegister() throws IOException {
        assertThat(jira.get("/rest/webhooks/1.0/webhook").statusCode()).isEqualTo(403);
        String all = JiraHttp.as(simulator.uri(), "admin")
                .get("/rest/webhooks/1.0/webhook")
                .body();
        assertThat(all).contains("project in (FAL, OWL)", "\"isSigned\":true").doesNotContain(SECRET);
    }

    @Test
    void aCreateNamesItsFieldsWithCapitals() throws IOException {
        // when
        jira.post(
                "/rest/api/2/issue",
                new JsonObject("{\"fields\":{\"project\":{\"key\":\"FAL\"},"
                        + "\"issuetype\":{\"id\":\"10003\"},\"summary\":\"New\"}}"));

        // then
        await().untilAsserted(
                        () -> assertThat(receiver.bodies("jira:issue_created")).hasSize(1));
        assertThat(receiver.bodies("jira:issue_created")
                        .getFirst()
                        .getJsonObject("changelog")
                        .getJsonArray("items"))
                .extracting(item -> ((JsonObject) item).getString("field"))
                .contains("Summary", "Status")
                .doesNotContain("summary", "status");
    }

    @Test
    void onlyATaskOnManyIssuesSaysSo() throws IOException {
        // given
        JsonObject labels = new JsonObject("{\"fieldId\":\"labels\",\"bulkEditMultiSelectFieldOption\":\"ADD\","
                + "\"labels\":[{\"name\":\"red\"}]}");
        JsonObject wish = new JsonObject()
                .put("selectedIssueIdsOrKeys", JsonArray.of("FAL-2"))
                .put("selectedActions", JsonArray.of("labels"))
                .put("editedFieldsInput", new JsonObject().put("labelsFields", JsonArray.of(labels)));

        // when
        JiraHttp.as(simulator.uri(), "admin").post("/rest/api/3/bulk/issues/fields", wish);
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        edit("FAL-3", "Alone");

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        assertThat(receiver.bodies("jira:issue_updated"))
                .extracting(body -> body.getJsonObject("bulkOperationMetaData"))
                .containsExactly(new JsonObject().put("sendMail", false), null);
    }

    private List<Received> edits() {
        return receiver.received().stream()
                .filter(one -> one.json().getJsonObject("changelog").encode().contains("summary"))
                .toList();
    }

    private void label(String key, String label) throws IOException {
        JsonObject fields = new JsonObject().put("labels", new JsonArray().add(label));
        jira.put("/rest/api/2/issue/" + key, new JsonObject().put("fields", fields));
    }

    private int register(String filter) throws IOException {
        return register(
                filter,
                "jira:issue_created",
                "jira:issue_updated",
                "jira:issue_deleted",
                "issuelink_created",
                "issuelink_deleted",
                "sprint_started",
                "sprint_updated",
                "sprint_closed");
    }

    private int register(String filter, String... names) throws IOException {
        JsonArray events = new JsonArray(List.of(names));
        return JiraHttp.as(simulator.uri(), "admin")
                .post(
                        "/rest/webhooks/1.0/webhook",
                        new JsonObject()
                                .put("name", "test")
                                .put("url", receiver.url())
                                .put("events", events)
                                .put("filters", new JsonObject().put("issue-related-events-section", filter))
                                .put("secret", SECRET))
                .statusCode();
    }

    private void edit(String key, String summary) throws IOException {
        JsonObject fields = new JsonObject().put("summary", summary);
        jira.put("/rest/api/2/issue/" + key, new JsonObject().put("fields", fields));
    }

    private static MischiefPlan plan(String json) {
        return MischiefPlan.fromJson(new JsonObject(json));
    }
}
