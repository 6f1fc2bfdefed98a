package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.workflow.Transition;
import io.piboard.jirasim.workflow.TransitionCondition;
import io.piboard.jirasim.workflow.TransitionRules;
import io.piboard.jirasim.workflow.TransitionValidator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionIT {

    private static final String STORY = "10001";
    private static final String BUG = "10002";
    private static final String TASK = "10003";

    @ParameterizedTest
    @CsvSource({"CLOUD, true, false", "DC_10_3, true, true", "DC_9_12, false, true"})
    void eachKindListsTransitionsInItsForm(JiraKind kind, boolean traits, boolean sequence) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // when
            JsonObject step = steps(jira, jira.create("FAL", BUG, "Broken")).getJsonObject(0);

            // then
            assertThat(step.fieldNames()).contains("id", "name", "to");
            assertThat(step.containsKey("hasScreen")).isEqualTo(traits);
            assertThat(step.containsKey("opsbarSequence")).isEqualTo(sequence);
        }
    }

    @ParameterizedTest
    @CsvSource({"CLOUD, 200", "DC_10_3, "})
    void aNewIssueMayTakeItsFirstStepAtOnceAndOnlyCloudSaysSo(JiraKind kind, Integer told) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // when
            JsonObject made = jira.posted("/rest/api/2/issue", begun("71"));

            // then
            assertThat(status(jira, made.getString("key"))).isEqualTo("Done");
            assertThat(made.getJsonObject("transition", new JsonObject()).getInteger("status"))
                    .isEqualTo(told);
        }
    }

    @Test
    void anIssueIsThereEvenIfItsFirstStepIsRefused() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // when
            JsonObject made = jira.posted("/rest/api/2/issue", begun("99"));

            // then
            assertThat(status(jira, made.getString("key"))).isEqualTo("To Do");
            assertThat(made.getJsonObject("transition").getInteger("status")).isEqualTo(400);
            assertThat(made.getJsonObject("transition")
                            .getJsonObject("errorCollection")
                            .getJsonArray("errorMessages"))
                    .isNotEmpty();
        }
    }

    private static JsonObject begun(String transition) {
        JsonObject fields = new JsonObject()
                .put("project", new JsonObject().put("key", "FAL"))
                .put("issuetype", new JsonObject().put("id", TASK))
                .put("summary", "Begun");
        return new JsonObject().put("fields", fields).put("transition", new JsonObject().put("id", transition));
    }

    @Test
    void fieldOffTheScreenRefusesTheWholeStep() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = jira.create("FAL", TASK, "Close me");
            JsonObject done = new JsonObject().put("resolution", new JsonObject().put("name", "Done"));

            // when
            HttpResponse<String> answer = take(jira, key, "71", done);

            // then
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(new JsonObject(answer.body()).getJsonObject("errors").getString("resolution"))
                    .contains("It is not on the appropriate screen, or unknown.");
            assertThat(status(jira, key)).isEqualTo("To Do");
        }
    }

    @Test
    void screenOffersItsFieldsAndAComment() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = jira.create("FAL", BUG, "Not broken");
            JsonObject comment = new JsonObject().put("add", new JsonObject().put("body", "It is meant to be so."));
            JsonObject wish = new JsonObject()
                    .put("transition", new JsonObject().put("id", "81"))
                    .put("fields", new JsonObject().put("resolution", new JsonObject().put("name", "Duplicate")))
                    .put("update", new JsonObject().put("comment", JsonArray.of(comment)));

            // when
            JsonObject offered = steps(jira, key).stream()
                    .map(JsonObject.class::cast)
                    .filter(step -> step.getString("id").equals("81"))
                    .findFirst()
                    .orElseThrow()
                    .getJsonObject("fields");
            int taken = jira.http()
                    .post("/rest/api/2/issue/" + key + "/transitions", wish)
                    .statusCode();

            // then
            assertThat(offered.getJsonObject("resolution").getJsonArray("allowedValues"))
                    .hasSize(3);
            assertThat(taken).isEqualTo(204);
            assertThat(jira.http().fields(key).getJsonObject("resolution").getString("name"))
                    .isEqualTo("Duplicate");
            assertThat(jira.json("/rest/api/2/issue/" + key + "/comment").getInteger("total"))
                    .isEqualTo(1);
        }
    }

    @Test
    void postFunctionResolvesInTheSameHistory() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = jira.create("FAL", TASK, "Close me");

            // when
            take(jira, key, "71", new JsonObject());

            // then
            JsonArray histories =
                    jira.json("/rest/api/2/issue/" + key + "/changelog").getJsonArray("values");
            assertThat(histories).hasSize(1);
            assertThat(histories.getJsonObject(0).getJsonArray("items").stream()
                            .map(item -> ((JsonObject) item).getString("field")))
                    .containsExactlyInAnyOrder("status", "resolution");
        }
    }

    @Test
    void stepThatIsNoLongerThereIsStale() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = jira.create("FAL", STORY, "Two at once");
            take(jira, key, "11", new JsonObject());

            // when
            HttpResponse<String> again = take(jira, key, "11", new JsonObject());

            // then
            assertThat(again.statusCode()).isEqualTo(400);
            assertThat(again.body()).contains("somebody has changed the issue recently");
        }
    }

    @ParameterizedTest
    @CsvSource({"CLOUD, 400", "DC_10_3, 400", "SERVER_8_20, 500"})
    void unknownTransitionIsRefusedPerKind(JiraKind kind, int status) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            assertThat(take(jira, "FAL-2", "99", new JsonObject()).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void twoTransitionsMayLeadToOneStatus() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = jira.create("FAL", TASK, "Two ways");
            take(jira, key, "11", new JsonObject());
            take(jira, key, "21", new JsonObject());

            // when
            List<String> toDone = steps(jira, key).stream()
                    .map(JsonObject.class::cast)
                    .filter(step -> step.getJsonObject("to").getString("name").equals("Done"))
                    .map(step -> step.getString("id"))
                    .toList();

            // then
            assertThat(toDone).containsExactlyInAnyOrder("31", "71");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void requiredFieldOfAScreenAndValidatorsRefuseInTheirWords(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // given
            jira.simulator()
                    .workflows()
                    .change(
                            TASK,
                            flow -> flow.ruled(
                                    "71",
                                    TransitionRules.NONE
                                            .withScreen(FieldId.RESOLUTION, FieldId.DUE)
                                            .requiring(FieldId.RESOLUTION)
                                            .validatedBy(TransitionValidator.fieldSet(
                                                    FieldId.ASSIGNEE, "Somebody must have done it."))));
            String key = jira.create("FAL", TASK, "Ruled");
            JsonObject resolution = new JsonObject().put("resolution", new JsonObject().put("name", "Done"));

            // when
            HttpResponse<String> without = take(jira, key, "71", new JsonObject());
            HttpResponse<String> unassigned = take(jira, key, "71", resolution);

            // then
            assertThat(new JsonObject(without.body()).getJsonObject("errors").getString("resolution"))
                    .isEqualTo("Resolution is required.");
            assertThat(unassigned.statusCode()).isEqualTo(400);
            assertThat(unassigned.body()).contains("Somebody must have done it.");
        }
    }

    @Test
    void conditionHidesAStepFromWhoDoesNotFulfilIt() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            jira.simulator()
                    .workflows()
                    .change(
                            TASK,
                            flow -> flow.ruled("71", TransitionRules.NONE.onlyIf(TransitionCondition.assigneeOnly())));

            // when
            String key = jira.create("FAL", TASK, "Not mine");

            // then
            assertThat(ids(jira, key)).doesNotContain("71");
            assertThat(take(jira, key, "71", new JsonObject()).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void workflowChangesBehindOurBack() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = jira.create("FAL", STORY, "Changing rules");
            Transition direct = new Transition("91", "Just do it", Set.of(), DemoCatalog.DONE);

            // when
            jira.simulator()
                    .workflows()
                    .change(STORY, flow -> flow.without("11").with(direct));

            // then
            assertThat(ids(jira, key)).containsExactly("91");
            assertThat(take(jira, key, "91", new JsonObject()).statusCode()).isEqualTo(204);
            assertThat(status(jira, key)).isEqualTo("Done");
        }
    }

    @Test
    void transitionIsTakenAwayByThePlanAndComesBackWithIt() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            String key = jira.create("FAL", STORY, "Changing rules");

            // when
            jira.http().put("/simulator/mischief", new JsonObject().put("removedTransitions", JsonArray.of("11")));
            List<String> without = ids(jira, key);
            jira.http().delete("/simulator/mischief");

            // then
            assertThat(without).isEmpty();
            assertThat(ids(jira, key)).containsExactly("11");
        }
    }

    @Test
    void withoutThePermissionTheListIsEmpty() throws IOException {
        try (Jiras jira = Jiras.of(JiraKind.CLOUD)) {
            // given
            jira.simulator().permissions().take("piboard@acme.example", Permission.TRANSITION_ISSUES, "FAL");

            // when
            List<String> offered = ids(jira, "FAL-2");

            // then
            assertThat(offered).isEmpty();
            assertThat(ids(jira, "OWL-2")).isNotEmpty();
        }
    }

    private static HttpResponse<String> take(Jiras jira, String key, String id, JsonObject fields) throws IOException {
        return jira.http()
                .post(
                        "/rest/api/2/issue/" + key + "/transitions",
                        new JsonObject()
                                .put("transition", new JsonObject().put("id", id))
                                .put("fields", fields));
    }

    private static JsonArray steps(Jiras jira, String key) throws IOException {
        return jira.json("/rest/api/2/issue/" + key + "/transitions?expand=transitions.fields")
                .getJsonArray("transitions");
    }

    private static List<String> ids(Jiras jira, String key) throws IOException {
        return steps(jira, key).stream()
                .map(step -> ((JsonObject) step).getString("id"))
                .toList();
    }

    private static String status(Jiras jira, String key) throws IOException {
        return jira.http().fields(key).getJsonObject("status").getString("name");
    }
}
