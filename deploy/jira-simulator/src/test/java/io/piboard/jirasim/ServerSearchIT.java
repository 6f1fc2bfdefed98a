package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerSearchIT {

    private static final String SEARCH = "/rest/api/2/search";

    @ParameterizedTest
    @EnumSource(value = JiraKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOUD")
    void searchesWithOffsetAndTotalAndHasNoTokens(JiraKind kind) throws IOException {
        try (JiraSimulator simulator = start(kind)) {
            // given
            JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

            // when
            JsonObject page = post(
                    jira,
                    new JsonObject()
                            .put("jql", "project = FAL ORDER BY id")
                            .put("startAt", 5)
                            .put("maxResults", 10));

            // then
            assertThat(page.getInteger("startAt")).isEqualTo(5);
            assertThat(page.getInteger("total")).isGreaterThan(40);
            assertThat(page.getJsonArray("issues")).hasSize(10);
            assertThat(page.getJsonArray("issues")
                            .getJsonObject(0)
                            .getJsonObject("fields")
                            .fieldNames())
                    .contains("summary", "status");
            assertThat(jira.post(SEARCH + "/jql", new JsonObject().put("jql", "project = FAL"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void maxResultsIsCappedSilentlyAtAThousand() throws IOException {
        try (JiraSimulator simulator = start(JiraKind.DC_10_3)) {
            // when
            JsonObject page = post(
                    JiraHttp.as(simulator.uri(), "piboard"),
                    new JsonObject().put("jql", "").put("maxResults", 50_000));

            // then
            assertThat(page.getInteger("maxResults")).isEqualTo(1000);
        }
    }

    @Test
    void maxResultsOfZeroAsksOnlyForTheTotal() throws IOException {
        try (JiraSimulator simulator = start(JiraKind.DC_10_3)) {
            // when
            JsonObject page = post(
                    JiraHttp.as(simulator.uri(), "piboard"),
                    new JsonObject().put("jql", "project = OWL").put("maxResults", 0));

            // then
            assertThat(page.getJsonArray("issues")).isEmpty();
            assertThat(page.getInteger("total")).isPositive();
        }
    }

    @Test
    void unknownMemberOfTheRequestIsRefused() throws IOException {
        try (JiraSimulator simulator = start(JiraKind.DC_10_3)) {
            // when
            HttpResponse<String> answer = JiraHttp.as(simulator.uri(), "piboard")
                    .post(SEARCH, new JsonObject().put("jql", "project = FAL").put("fieldsByKeys", true));

            // then
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Unrecognized field").contains("SearchRequestBean");
        }
    }

    @Test
    void oneUnknownProjectFailsTheWholeQueryUnlessItIsNotValidated() throws IOException {
        try (JiraSimulator simulator = start(JiraKind.DC_10_3)) {
            // given
            JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");
            JsonObject wish = new JsonObject().put("jql", "project in (FAL, NOPE)");

            // when
            HttpResponse<String> strict = jira.post(SEARCH, wish);
            JsonObject lax = post(jira, wish.copy().put("validateQuery", false));

            // then
            assertThat(strict.statusCode()).isEqualTo(400);
            assertThat(strict.body()).contains("The value 'NOPE' does not exist for the field 'project'.");
            assertThat(lax.getJsonArray("warningMessages")).hasSize(1);
        }
    }

    @Test
    void expandsAsAListInTheBody() throws IOException {
        try (JiraSimulator simulator = start(JiraKind.DC_10_3)) {
            // when
            JsonObject page = post(
                    JiraHttp.as(simulator.uri(), "piboard"),
                    new JsonObject().put("jql", "key = FAL-2").put("expand", JsonArray.of("changelog", "names")));

            // then
            assertThat(page.getJsonArray("issues").getJsonObject(0).getJsonObject("changelog"))
                    .isNotNull();
            assertThat(page.getJsonObject("names")).isNotEmpty();
        }
    }

    @Test
    void nothingBehindTheResultWindowSinceEleven() throws IOException {
        try (JiraSimulator old = start(JiraKind.DC_10_3);
                JiraSimulator young = start(JiraKind.DC_11_3)) {
            // given
            JsonObject far = new JsonObject().put("jql", "project = FAL").put("startAt", 9_999);

            // when
            List<Integer> answers = List.of(
                    JiraHttp.as(old.uri(), "piboard").post(SEARCH, far).statusCode(),
                    JiraHttp.as(young.uri(), "piboard").post(SEARCH, far).statusCode());

            // then
            assertThat(answers).containsExactly(200, 400);
            assertThat(JiraHttp.as(young.uri(), "piboard")
                            .get("/rest/api/2/searchLimits/maxResultWindow")
                            .body())
                    .isEqualTo("10000");
            assertThat(JiraHttp.as(old.uri(), "piboard")
                            .get("/rest/api/2/searchLimits/maxResultWindow")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static JsonObject post(JiraHttp jira, JsonObject wish) throws IOException {
        return new JsonObject(jira.post(SEARCH, wish).body());
    }

    private static JiraSimulator start(JiraKind kind) {
        return JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(kind));
    }
}
