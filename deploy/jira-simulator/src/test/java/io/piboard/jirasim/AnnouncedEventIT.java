package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of what the simulator keeps no state of. */
class AnnouncedEventIT {

    private final WebhookReceiver receiver = new WebhookReceiver();
    private Jiras jira = Jiras.of(JiraKind.CLOUD);

    AnnouncedEventIT() throws IOException {}

    @AfterEach
    void stop() {
        receiver.close();
        jira.close();
    }

    @ParameterizedTest
    @CsvSource({
        "jira:version_released, version",
        "jira:version_moved, version",
        "worklog_updated, worklog",
        "attachment_created, attachment",
        "user_created, user",
        "filter_deleted, filter",
        "issuetype_updated, issuetype",
        "project_updated, project",
        "board_updated, board",
        "project_soft_deleted, project",
        "project_restored_deleted, project",
        "project_archived, project",
        "project_restored_archived, project",
        "jira_expression_evaluation_failed, jiraExpression",
        "app_access_to_objects_blocked, blockedObjects",
        "option_voting_changed, property",
        "option_unassigned_issues_changed, property"
    })
    void anEventWithoutStateComesInItsShape(String event, String member) throws IOException {
        // given
        register(event);

        // when
        int announced = announce(new JsonObject().put("event", event)).statusCode();

        // then
        assertThat(announced).isEqualTo(204);
        await().untilAsserted(() -> assertThat(receiver.events()).containsExactly(event));
        assertThat(receiver.bodies(event).getFirst().fieldNames())
                .containsExactlyInAnyOrder("timestamp", "webhookEvent", member);
    }

    @Test
    void eventsOfCloudAreUnknownElsewhere() throws IOException {
        // given
        jira.close();
        jira = Jiras.of(JiraKind.DC_10_3);

        // when
        int refused =
                announce(new JsonObject().put("event", "project_archived")).statusCode();

        // then
        assertThat(refused).isEqualTo(400);
    }

    @Test
    void aReleasedVersionNamesItsProjectAndAMergedOneItsTarget() throws IOException {
        // given
        register("jira:version_released", "jira:version_deleted");

        // when
        announce(new JsonObject().put("event", "jira:version_released").put("project", "OWL"));
        announce(new JsonObject("{\"event\":\"jira:version_deleted\",\"with\":{\"mergedTo\":{\"id\":\"10101\"}}}"));

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        JsonObject version = receiver.bodies("jira:version_released").getFirst().getJsonObject("version");
        assertThat(version.getBoolean("released")).isTrue();
        assertThat(version.getValue("id")).isInstanceOf(String.class);
        assertThat(version.getLong("projectId"))
                .isEqualTo(Long.parseLong(jira.json("/rest/api/2/project/OWL").getString("id")));
        JsonObject merged = receiver.bodies("jira:version_deleted").getFirst();
        assertThat(merged.getJsonObject("mergedTo").getString("id")).isEqualTo("10101");
    }

    @Test
    void aWorklogKnowsItsIssueByIdAndIsFilteredWithIt() throws IOException {
        // given
        register("worklog_created");

        // when
        announce(new JsonObject().put("event", "worklog_created").put("issue", "KIT-2"));
        announce(new JsonObject().put("event", "worklog_created").put("issue", "FAL-3"));

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        JsonObject body = receiver.bodies("worklog_created").getFirst();
        assertThat(body.containsKey("issue")).isFalse();
        assertThat(body.getJsonObject("worklog").getString("issueId"))
                .isEqualTo(jira.json("/rest/api/2/issue/FAL-3").getString("id"));
    }

    @Test
    void aDeletedUserOfCloudComesBare() throws IOException {
        // given
        register("user_deleted");

        // when
        jira.simulator().behindOurBack(new JsonObject("{\"action\":\"announce\",\"event\":\"user_deleted\"}"));

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        assertThat(receiver.received().getFirst().json().fieldNames())
                .containsExactlyInAnyOrder("accountId", "username");
    }

    @Test
    void dataCenterTellsOfPeopleByTheirKeys() throws IOException {
        // given
        jira.close();
        jira = Jiras.of(JiraKind.DC_9_12);
        register("user_deleted");

        // when
        announce(new JsonObject().put("event", "user_deleted"));

        // then
        await().untilAsserted(() -> assertThat(receiver.events()).containsExactly("user_deleted"));
        assertThat(receiver.bodies("user_deleted")
                        .getFirst()
                        .getJsonObject("user")
                        .fieldNames())
                .contains("name", "key")
                .doesNotContain("accountId");
    }

    @Test
    void anUnknownEventIsRefusedWithThoseKnown() throws IOException {
        // when
        HttpResponse<String> answer = announce(new JsonObject().put("event", "jira:version_lost"));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("jira:version_lost", "jira:version_released", "option_voting_changed");
    }

    private HttpResponse<String> announce(JsonObject wish) throws IOException {
        return jira.http().post("/simulator/actions", wish.put("action", "announce"));
    }

    private void register(String... events) throws IOException {
        JsonObject filter = new JsonObject().put("issue-related-events-section", "project = FAL");
        HttpResponse<String> made = JiraHttp.as(jira.simulator().uri(), "admin")
                .post(
                        "/rest/webhooks/1.0/webhook",
                        new JsonObject()
                                .put("name", "test")
                                .put("url", receiver.url())
                                .put("events", new JsonArray(List.of(events)))
                                .put("filters", filter));
        assertThat(made.statusCode()).isEqualTo(201);
    }
}
