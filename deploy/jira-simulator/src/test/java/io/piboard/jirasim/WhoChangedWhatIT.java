package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tests of order and repetition look at: the requests that were to change issues, and what they changed. */
class WhoChangedWhatIT {

    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
    private final JiraHttp piboard = JiraHttp.as(simulator.uri(), "piboard");
    private final JiraHttp mia = JiraHttp.as(simulator.uri(), "mia");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void changesNameUserIssueAndValueInOrder() throws Exception {
        // when
        edit(piboard, "One");
        edit(mia, "Two");
        edit(mia, "Two");

        // then
        JsonArray changes = control("/simulator/changes");
        assertThat(changes).hasSize(2);
        assertThat(changes.getJsonObject(0).getMap())
                .containsEntry("user", "piboard@acme.example")
                .containsEntry("field", "summary")
                .containsEntry("toString", "One");
        assertThat(changes.getJsonObject(1).getMap())
                .containsEntry("user", "mia@acme.example")
                .containsEntry("fromString", "One")
                .containsEntry("toString", "Two");
    }

    @Test
    void writesAreKeptWithTheirBodiesAlsoWhenTheyChangeNothing() throws Exception {
        // when
        edit(mia, "Two");
        piboard.get("/rest/api/2/issue/FAL-2");
        edit(mia, "Two");

        // then
        JsonArray writes = control("/simulator/writes");
        assertThat(writes).hasSize(2);
        assertThat(new JsonObject(writes.getJsonObject(1).getString("body")))
                .isEqualTo(new JsonObject("{\"fields\":{\"summary\":\"Two\"}}"));
    }

    private static void edit(JiraHttp jira, String summary) throws Exception {
        JsonObject fields = new JsonObject().put("summary", summary);
        jira.put("/rest/api/2/issue/FAL-2", new JsonObject().put("fields", fields));
    }

    private JsonArray control(String path) throws Exception {
        return new JsonArray(piboard.get(path).body());
    }
}
