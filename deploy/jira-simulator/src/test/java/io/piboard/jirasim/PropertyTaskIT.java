package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One property of many issues, as Cloud sets and removes it. */
class PropertyTaskIT {

    private static final String MANY = "/rest/api/3/issue/properties/team";

    private final Jiras jira = Jiras.of(JiraKind.CLOUD);

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void theAnswerLeadsToATaskThatEnds() throws IOException {
        // when
        HttpResponse<String> answer = jira.http()
                .put(
                        MANY,
                        new JsonObject()
                                .put("value", new JsonObject().put("name", "Falcons"))
                                .put("filter", entities(20_001, 20_002)));

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        await().untilAsserted(() -> assertThat(task(answer).getString("status")).isEqualTo("COMPLETE"));
        assertThat(task(answer).getInteger("progress")).isEqualTo(100);
        assertThat(value("20002")).isEqualTo(new JsonObject().put("name", "Falcons"));
    }

    @Test
    void onlyWhatTheFilterMeansIsChanged() throws IOException {
        // given
        jira.http().put("/rest/api/3/issue/20001/properties/team", new JsonObject().put("name", "Owls"));

        // when
        HttpResponse<String> answer = jira.http()
                .put(
                        MANY,
                        new JsonObject()
                                .put("value", new JsonObject().put("name", "Falcons"))
                                .put("filter", entities(20_001, 20_002).put("hasProperty", true)));

        // then
        await().untilAsserted(() -> assertThat(task(answer).getString("status")).isEqualTo("COMPLETE"));
        assertThat(value("20001")).isEqualTo(new JsonObject().put("name", "Falcons"));
        assertThat(jira.http().get("/rest/api/3/issue/20002/properties/team").statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsRemovedInTheSameWay() throws IOException {
        // given
        jira.http().put("/rest/api/3/issue/20001/properties/team", new JsonObject().put("name", "Owls"));

        // when
        HttpResponse<String> answer =
                jira.http().send("DELETE", MANY, entities(20_001).encode(), "Content-Type", "application/json");

        // then
        await().untilAsserted(() -> assertThat(task(answer).getString("status")).isEqualTo("COMPLETE"));
        assertThat(jira.http().get("/rest/api/3/issue/20001/properties/team").statusCode())
                .isEqualTo(404);
    }

    private static JsonObject entities(long... ids) {
        JsonArray all = new JsonArray();
        for (long id : ids) {
            all.add(id);
        }
        return new JsonObject().put("entityIds", all);
    }

    private JsonObject task(HttpResponse<String> answer) throws IOException {
        String place = answer.headers().firstValue("Location").orElseThrow();
        return jira.json("/rest/api/3/task/" + place.substring(place.lastIndexOf('/') + 1));
    }

    private Object value(String issue) throws IOException {
        return jira.json("/rest/api/3/issue/" + issue + "/properties/team").getValue("value");
    }
}
