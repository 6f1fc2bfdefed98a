package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people and tests see of the simulator: the impact on Jira, webhooks, sprints, issues. */
class LookIT {

    private final MutableClock clock = new MutableClock();
    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withClock(clock));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void everyRequestIsInOneGroup() throws IOException {
        // when
        traffic();

        // then
        assertThat(jira.json("/simulator/requests").getJsonObject("byGroup"))
                .isEqualTo(new JsonObject("{\"reads\":1,\"writes\":1,\"searches\":1,\"metadata\":1,\"refused\":1}"));
    }

    @Test
    void minutesAreCountedApart() throws IOException {
        // given
        jira.get("/rest/api/2/issue/FAL-2");
        clock.advance(Duration.ofMinutes(2));

        // when
        jira.get("/rest/api/2/issue/FAL-2");

        // then
        JsonArray minutes =
                new JsonArray(jira.get("/simulator/requests/minutes").body());
        assertThat(minutes).hasSize(2);
        assertThat(minutes.getJsonObject(0).getString("minute")).isEqualTo("2026-11-23T12:10:00Z");
        assertThat(minutes.getJsonObject(1).getLong("reads")).isEqualTo(1);
    }

    @Test
    void thePageShowsImpactWebhooksSprintsAndIssues() throws IOException {
        // given
        traffic();
        JiraHttp.as(simulator.uri(), "admin")
                .post(
                        "/rest/webhooks/1.0/webhook",
                        new JsonObject("{\"url\":\"http://127.0.0.1:9/<hook>\",\"events\":[\"jira:issue_updated\"]}"
                                .replace("<hook>", "hook")));

        // when
        String page = jira.get("/").body();

        // then
        assertThat(page).contains("<svg", "Requests per minute", "refused", "jira:issue_updated", "FAL-2", "Sprints");
        assertThat(new JsonArray(jira.get("/simulator/webhooks/registered").body()))
                .hasSize(1);
        assertThat(new JsonArray(jira.get("/simulator/sprints").body())).hasSizeGreaterThan(10);
        assertThat(jira.get("/?project=OWL").body()).contains(">OWL-2<").doesNotContain(">KIT-2<");
    }

    private void traffic() throws IOException {
        jira.get("/rest/api/2/issue/FAL-2");
        jira.put("/rest/api/2/issue/FAL-2", new JsonObject("{\"fields\":{\"summary\":\"<b>New</b>\"}}"));
        jira.get("/rest/api/2/search/jql?jql=project%3DFAL");
        jira.get("/rest/api/2/field");
        jira.get("/rest/api/2/issue/FAL-999");
    }
}
