package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.webhook.Fate;
import io.piboard.jirasim.webhook.Signature;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerWebhookIT {

    private static final String NEW = "/rest/jira-webhook/1.0/webhooks";
    private static final String OLD = "/rest/webhooks/1.0/webhook";
    private static final String SECRET = "s3cret";

    private final WebhookReceiver receiver = new WebhookReceiver();
    private JiraSimulator simulator;
    private JiraHttp admin;
    private JiraHttp mia;

    ServerWebhookIT() throws IOException {}

    @AfterEach
    void stop() {
        receiver.close();
        simulator.close();
    }

    @Test
    void theOldMembersAreSilentlyIgnoredFromVersion10On() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        JsonObject old = wish("jira:issue_updated")
                .put("secret", SECRET)
                .put("filters", new JsonObject().put("issue-related-events-section", "project = OWL"));

        // when
        HttpResponse<String> made = admin.post(NEW, old);
        edit("FAL-3", "Seen all the same");

        // then
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(new JsonObject(made.body()).getJsonObject("configuration").getString("FILTERS"))
                .isEmpty();
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        assertThat(receiver.received().getFirst().signature()).isNull();
    }

    @Test
    void aConfigurationFiltersAndSignsWithoutCloudsHeaders() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        JsonObject configuration = new JsonObject()
                .put("FILTERS", "project = FAL")
                .put("SECRET", SECRET)
                .put("EXCLUDE_BODY", "false");
        HttpResponse<String> made = admin.post(
                NEW,
                wish("jira:issue_updated").put("configuration", configuration).put("active", "true"));

        // when
        edit("OWL-3", "Filtered");
        edit("FAL-3", "Signed");

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        WebhookReceiver.Received delivery = receiver.received().getFirst();
        assertThat(delivery.signature()).isEqualTo(Signature.of(delivery.body(), SECRET));
        assertThat(delivery.identifier()).isNull();
        assertThat(delivery.flow()).isNull();
        assertThat(made.body()).doesNotContain(SECRET);
        assertThat(delivery.json().getJsonObject("user").getString("name")).isEqualTo("mia");
        assertThat(delivery.json().getJsonObject("user").containsKey("accountId"))
                .isFalse();
        assertThat(delivery.json().getJsonObject("issue").getString("self"))
                .contains("/rest/api/2/issue/")
                .doesNotContain("atlassian.com");
    }

    @Test
    void aReplacementMustContainTheId() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        long id = new JsonObject(admin.post(NEW, wish("jira:issue_updated")).body()).getLong("id");

        // when
        int without = admin.put(NEW + "/" + id, wish("jira:issue_deleted")).statusCode();
        int with = admin.put(NEW + "/" + id, wish("jira:issue_deleted").put("id", id))
                .statusCode();

        // then
        assertThat(List.of(without, with)).containsExactly(400, 200);
        assertThat(admin.json(NEW + "/" + id).getJsonArray("events")).containsExactly("jira:issue_deleted");
    }

    @Test
    void thereIsNoRetryAndNoLatestUntilTheFirstDelivery() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        long id = new JsonObject(admin.post(NEW, wish("jira:issue_updated")).body()).getLong("id");
        int before = admin.get(NEW + "/" + id + "/latest").statusCode();
        receiver.answers(503);

        // when
        edit("FAL-3", "Lost for good");

        // then
        await().untilAsserted(() ->
                assertThat(simulator.webhooks().count(Fate.GIVEN_UP)).isEqualTo(1));
        assertThat(receiver.received()).hasSize(1);
        assertThat(before).isEqualTo(204);
        assertThat(admin.get(NEW + "/" + id + "/latest").statusCode()).isEqualTo(200);
        assertThat(admin.json(NEW + "/statistics/summary")
                        .getJsonObject("counts")
                        .getInteger("failures"))
                .isEqualTo(1);
    }

    @Test
    void aFullQueueLosesEventsWithoutAWordFromVersion10On() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        admin.post(NEW, wish("jira:issue_updated"));
        JsonObject narrow = new JsonObject().put("webhooks", new JsonObject().put("queue", 2));
        admin.put("/simulator/mischief", narrow);
        receiver.hold();

        // when
        for (int i = 0; i < 12; i++) {
            edit("FAL-3", "Edit " + i);
        }
        await().untilAsserted(() ->
                assertThat(simulator.webhooks().count(Fate.OVERFLOWED)).isEqualTo(5));
        receiver.release();

        // then
        await().untilAsserted(() ->
                assertThat(simulator.webhooks().count(Fate.DELIVERED)).isEqualTo(7));
        assertThat(receiver.received()).hasSize(7);
    }

    @Test
    void noWebhookBelongsToAStepOfAWorkflow() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        long id = new JsonObject(admin.post(NEW, wish("jira:issue_updated")).body()).getLong("id");

        // when
        List<String> answers = List.of(
                admin.get(NEW + "/transitions").body(),
                admin.get(NEW + "/" + id + "/transitions").body());

        // then
        assertThat(answers).containsOnly("[]");
    }

    @Test
    void aNewChildOfAnEpicAndItsEndAreToldAsLinksOfASystemType() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        admin.post(NEW, wish("issuelink_created", "issuelink_deleted"));
        String epic = created(new JsonObject().put("customfield_10011", "Epic"), "10000");

        // when
        String child = created(new JsonObject().put("customfield_10014", epic), "10001");
        admin.delete("/rest/api/2/issue/" + child);

        // then
        await().untilAsserted(
                        () -> assertThat(receiver.events()).containsExactly("issuelink_created", "issuelink_deleted"));
        assertThat(receiver.received()).allSatisfy(told -> {
            JsonObject link = told.json().getJsonObject("issueLink");
            assertThat(link.getBoolean("systemLink")).isTrue();
            assertThat(link.getJsonObject("issueLinkType").getString("name")).isEqualTo("Epic-Story Link");
        });
    }

    @Test
    void theEndOfASubtaskIsToldAsThatOfALink() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        admin.post(NEW, wish("issuelink_deleted"));
        String parent = created(new JsonObject(), "10001");
        String part = created(new JsonObject().put("parent", new JsonObject().put("key", parent)), "10004");

        // when
        admin.delete("/rest/api/2/issue/" + part);

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        assertThat(receiver.received()
                        .getFirst()
                        .json()
                        .getJsonObject("issueLink")
                        .getJsonObject("issueLinkType")
                        .getString("name"))
                .isEqualTo("jira_subtask_link");
    }

    private String created(JsonObject more, String type) throws IOException {
        JsonObject fields = new JsonObject()
                .put("project", new JsonObject().put("key", "OWL"))
                .put("issuetype", new JsonObject().put("id", type))
                .put("summary", "Kin")
                .mergeIn(more);
        return new JsonObject(admin.post("/rest/api/2/issue", new JsonObject().put("fields", fields))
                        .body())
                .getString("key");
    }

    @Test
    void anAddressIsFilledInWithTheIssue() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        admin.post(NEW, wish("jira:issue_updated").put("url", receiver.url() + "?issue={issue.id}&old=${issue.key}"));

        // when
        edit("FAL-2", "Which one");

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        assertThat(receiver.received().getFirst().query()).isEqualTo("issue=20001&old=$FAL-2");
    }

    @Test
    void theVariablesOfAnAddressBeginWithADollarBeforeVersion10() throws IOException {
        // given
        start(JiraKind.DC_9_12);
        admin.post(OLD, wish("jira:issue_updated").put("url", receiver.url() + "?issue=${issue.id}"));

        // when
        edit("FAL-2", "Which one");

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        assertThat(receiver.received().getFirst().query()).startsWith("issue=20001&user_id=");
    }

    @Test
    void aSecretIsUnknownBeforeVersion10AndTheQueryNamesWhoDidIt() throws IOException {
        // given
        start(JiraKind.DC_9_12);
        HttpResponse<String> made = admin.post(OLD, wish("jira:issue_updated").put("secret", SECRET));

        // when
        edit("FAL-3", "Unsigned");

        // then
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(new JsonObject(made.body()).containsKey("isSigned")).isFalse();
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        assertThat(receiver.received().getFirst().signature()).isNull();
        String key = mia.json("/rest/api/2/myself").getString("key");
        assertThat(receiver.received().getFirst().query()).isEqualTo("user_id=mia&user_key=" + key);
        assertThat(admin.get(NEW).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkIsNoUpdateAndACreateHasNoChangelog() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        admin.post(NEW, wish("jira:issue_created", "jira:issue_updated", "jira:issue_deleted", "issuelink_created"));

        // when
        mia.post(
                "/rest/api/2/issueLink",
                new JsonObject()
                        .put("type", new JsonObject().put("name", "Relates"))
                        .put("inwardIssue", new JsonObject().put("key", "FAL-2"))
                        .put("outwardIssue", new JsonObject().put("key", "OWL-2")));
        mia.post(
                "/rest/api/2/issue",
                new JsonObject(
                        "{\"fields\":{\"project\":{\"key\":\"FAL\"},\"issuetype\":{\"id\":\"10003\"},\"summary\":\"New\"}}"));

        // then
        await().untilAsserted(() ->
                assertThat(receiver.events()).containsExactlyInAnyOrder("issuelink_created", "jira:issue_created"));
        assertThat(receiver.bodies("jira:issue_created").getFirst().containsKey("changelog"))
                .isFalse();
    }

    @Test
    void anEpicsChildIsALinkOfASystemTypeAndAnItemOnBothIssues() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        admin.post(NEW, wish("jira:issue_updated", "issuelink_created"));
        JsonObject fields = new JsonObject().put("customfield_10014", "FAL-1");
        String story = new JsonObject(mia.post(
                                "/rest/api/2/issue",
                                new JsonObject("{\"fields\":{\"project\":{\"key\":\"FAL\"},"
                                        + "\"issuetype\":{\"id\":\"10001\"},\"summary\":\"Child\"}}"))
                        .body())
                .getString("key");

        // when
        mia.put("/rest/api/2/issue/" + story, new JsonObject().put("fields", fields));

        // then
        await().untilAsserted(() -> assertThat(receiver.events())
                .containsExactlyInAnyOrder("jira:issue_updated", "jira:issue_updated", "issuelink_created"));
        assertThat(receiver.bodies("jira:issue_updated"))
                .extracting(body -> body.getJsonObject("changelog")
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("field"))
                .containsExactlyInAnyOrder("Epic Link", "Epic Child");
        JsonObject link = receiver.bodies("issuelink_created").getFirst().getJsonObject("issueLink");
        assertThat(link.getBoolean("systemLink")).isTrue();
        assertThat(link.getJsonObject("issueLinkType").getString("name")).isEqualTo("Epic-Story Link");
    }

    @Test
    void aNewSubtaskIsALinkOfASystemType() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        admin.post(NEW, wish("jira:issue_created", "issuelink_created"));

        // when
        mia.post(
                "/rest/api/2/issue",
                new JsonObject("{\"fields\":{\"project\":{\"key\":\"FAL\"},\"issuetype\":{\"id\":\"10004\"},"
                        + "\"parent\":{\"key\":\"FAL-2\"},\"summary\":\"Part\"}}"));

        // then
        await().untilAsserted(() ->
                assertThat(receiver.events()).containsExactlyInAnyOrder("jira:issue_created", "issuelink_created"));
        JsonObject link = receiver.bodies("issuelink_created").getFirst().getJsonObject("issueLink");
        assertThat(link.getBoolean("systemLink")).isTrue();
        assertThat(link.getLong("sourceIssueId")).isEqualTo(20_001L);
        assertThat(link.getJsonObject("issueLinkType").getString("name")).isEqualTo("jira_subtask_link");
        assertThat(link.getJsonObject("issueLinkType").getBoolean("isSubTaskLinkType"))
                .isTrue();
    }

    @Test
    void peopleAreKeysInAChangelog() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        admin.post(NEW, wish("jira:issue_updated"));

        // when
        mia.put("/rest/api/2/issue/FAL-2/assignee", new JsonObject().put("name", "mia"));

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        JsonObject item = receiver.received()
                .getFirst()
                .json()
                .getJsonObject("changelog")
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(item.getString("to")).startsWith("JIRAUSER");
        assertThat(item.containsKey("tmpToAccountId")).isFalse();
    }

    @Test
    void aCommentComesWithoutItsIssueWhichIsToldApart() throws IOException {
        // given
        start(JiraKind.DC_10_3);
        admin.post(NEW, wish("jira:issue_updated", "comment_created"));

        // when
        mia.post("/rest/api/2/issue/FAL-2/comment", new JsonObject().put("body", "Well done"));

        // then
        await().untilAsserted(() ->
                assertThat(receiver.events()).containsExactlyInAnyOrder("comment_created", "jira:issue_updated"));
        JsonObject comment = receiver.bodies("comment_created").getFirst();
        JsonObject issue = receiver.bodies("jira:issue_updated").getFirst();
        assertThat(comment.containsKey("issue")).isFalse();
        assertThat(comment.getJsonObject("comment").getString("self")).contains("/rest/api/2/issue/20001/comment/");
        assertThat(issue.getString("issue_event_type_name")).isEqualTo("issue_commented");
        assertThat(issue.getJsonObject("comment").getString("body")).isEqualTo("Well done");
    }

    private void start(JiraKind kind) {
        simulator = JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(kind));
        admin = JiraHttp.as(simulator.uri(), "admin");
        mia = JiraHttp.as(simulator.uri(), "mia");
    }

    private JsonObject wish(String... events) {
        return new JsonObject()
                .put("name", "test")
                .put("url", receiver.url())
                .put("events", new JsonArray(List.of(events)));
    }

    private void edit(String key, String summary) throws IOException {
        JsonObject fields = new JsonObject().put("summary", summary);
        assertThat(mia.put("/rest/api/2/issue/" + key, new JsonObject().put("fields", fields))
                        .statusCode())
                .isEqualTo(204);
    }
}
