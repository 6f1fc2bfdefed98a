package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkCreateIT {

    private static final String BULK = "/rest/api/2/issue/bulk";

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3", "SERVER_8_20"})
    void successesAreListedInOrderAndFailuresByTheirNumber(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // when
            HttpResponse<String> answer =
                    jira.http().post(BULK, wishes(wish("One"), wish("two\nlines"), wish("Three")));

            // then
            JsonObject made = new JsonObject(answer.body());
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(made.getJsonArray("issues")).hasSize(2);
            assertThat(made.getJsonArray("errors").getJsonObject(0).getInteger("failedElementNumber"))
                    .isEqualTo(1);
            String third = made.getJsonArray("issues").getJsonObject(1).getString("key");
            assertThat(jira.http().fields(third).getString("summary")).isEqualTo("Three");
        }
    }

    @Test
    void noneMadeIsABadRequest() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // when
            HttpResponse<String> answer = jira.http().post(BULK, wishes(wish("")));

            // then
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(new JsonObject(answer.body()).getJsonArray("issues")).isEmpty();
        }
    }

    @Test
    void fiftyOneAreTooMany() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            JsonObject[] many = Collections.nCopies(51, wish("Many")).toArray(new JsonObject[0]);

            // when
            int refused = jira.http().post(BULK, wishes(many)).statusCode();

            // then
            assertThat(refused).isEqualTo(400);
        }
    }

    private static JsonObject wishes(JsonObject... wishes) {
        return new JsonObject().put("issueUpdates", JsonArray.of((Object[]) wishes));
    }

    private static JsonObject wish(String summary) {
        return new JsonObject()
                .put(
                        "fields",
                        new JsonObject()
                                .put("project", new JsonObject().put("key", "OWL"))
                                .put("issuetype", new JsonObject().put("id", "10001"))
                                .put("summary", summary));
    }
}
