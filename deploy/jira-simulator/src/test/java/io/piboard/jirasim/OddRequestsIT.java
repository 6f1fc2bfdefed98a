package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What clients send that nobody expected: nulls, wrong shapes, wrong methods, endless queries. */
class OddRequestsIT {

    private static final List<String> BODIES = List.of(
            "POST /rest/api/2/issue fields update properties transition",
            "PUT /rest/api/2/issue/FAL-2 fields update",
            "PUT /rest/api/2/issue/FAL-3/assignee accountId name",
            "POST /rest/api/2/issue/bulk issueUpdates",
            "POST /rest/api/2/issue/bulkfetch issueIdsOrKeys fields properties",
            "POST /rest/api/2/issue/FAL-4/comment body properties visibility",
            "POST /rest/api/2/issue/FAL-5/transitions transition fields update",
            "POST /rest/api/2/issue/FAL-6/changelog/list changelogIds",
            "POST /rest/api/2/issueLink type inwardIssue outwardIssue",
            "POST /rest/api/2/search jql startAt maxResults fields validateQuery",
            "POST /rest/api/2/search/jql jql maxResults fields reconcileIssues nextPageToken",
            "POST /rest/api/2/search/approximate-count jql",
            "POST /rest/api/2/changelog/bulkfetch issueIdsOrKeys fieldIds maxResults",
            "POST /rest/api/2/bulk/issues/fields selectedIssueIdsOrKeys selectedActions editedFieldsInput",
            "POST /rest/api/2/bulk/issues/transition bulkTransitionInputs",
            "POST /rest/api/2/bulk/issues/move targetToSourcesMapping",
            "POST /rest/api/2/filter name jql",
            "POST /rest/webhooks/1.0/webhook name url events filters secret enabled",
            "POST /rest/jira-webhook/1.0/webhooks name url events configuration active",
            "POST /rest/agile/1.0/board name type filterId location",
            "POST /rest/agile/1.0/sprint name originBoardId startDate goal",
            "POST /rest/agile/1.0/sprint/11 name state goal startDate",
            "POST /rest/agile/1.0/sprint/12/swap sprintToSwapWith",
            "POST /rest/agile/1.0/sprint/12/issue issues rankBeforeIssue",
            "POST /rest/agile/1.0/backlog/issue issues",
            "PUT /rest/agile/1.0/issue/rank issues rankBeforeIssue rankCustomFieldId",
            "PUT /rest/agile/1.0/issue/FAL-6/estimation?boardId=1 value",
            "POST /rest/agile/1.0/epic/FAL-1 name color done",
            "POST /rest/pat/latest/tokens name expirationDuration",
            "PUT /simulator/mischief seed latencies errors tricks webhooks search limits denied",
            "PUT /simulator/accounts/apps/x secret redirects scopes");

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void noBodyMakesTheServerStumble(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            JiraHttp admin = JiraHttp.as(jira.simulator().uri(), "admin");
            List<String> stumbled = new ArrayList<>();

            // when
            for (String line : BODIES) {
                String[] words = line.split(" ");
                for (int i = 2; i < words.length; i++) {
                    stumbled.addAll(stumbles(admin, words[0], words[1], words[i]));
                }
                jira.simulator().mischief().play(MischiefPlan.NONE);
            }

            // then
            assertThat(stumbled).isEmpty();
        }
    }

    private static List<String> stumbles(JiraHttp jira, String method, String path, String member) throws IOException {
        JsonArray ofNull = new JsonArray().addNull();
        List<String> stumbled = new ArrayList<>();
        for (Object odd : new Object[] {null, ofNull, JsonArray.of("x"), JsonArray.of(new JsonObject()), "x", 1}) {
            String body = new JsonObject().put(member, odd).encode();
            HttpResponse<String> answer = jira.send(method, path, body, "Content-Type", "application/json");
            if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
                stumbled.add(method + " " + path + " " + body + " " + answer.statusCode());
            }
        }
        return stumbled;
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void credentialsThatCannotBeReadAreRefused(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            for (String odd :
                    List.of("Basic", "Basic !!!", "Bearer", "Bearer a.b.c", "OAuth oauth_token=\"%zz\"", "X y")) {
                // when
                HttpResponse<String> answer = new JiraHttp(jira.simulator().uri(), odd).get("/rest/api/2/myself");

                // then
                assertThat(answer.statusCode()).as(odd).isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void aMemberThatIsNullIsAsGoodAsNone(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            JsonObject wish = new JsonObject()
                    .put(
                            "fields",
                            new JsonObject()
                                    .put("project", new JsonObject().put("key", "FAL"))
                                    .put("issuetype", new JsonObject().put("id", "10001"))
                                    .put("summary", "With nulls"))
                    .putNull("update")
                    .putNull("properties")
                    .putNull("transition");

            // when
            HttpResponse<String> made = jira.http().post("/rest/api/2/issue", wish);

            // then
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void aPlaceTellsWhichMethodsItTakes(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            // when
            HttpResponse<String> posted = jira.http().post("/rest/api/2/issue/FAL-2", new JsonObject());
            HttpResponse<String> put = jira.http().put("/rest/agile/1.0/board/1", new JsonObject());

            // then
            assertThat(posted.statusCode()).isEqualTo(405);
            assertThat(posted.headers().firstValue("Allow")).contains("DELETE, GET, PUT");
            assertThat(put.statusCode()).isEqualTo(405);
            assertThat(jira.http().put("/rest/api/2/nowhere", new JsonObject()).statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"CLOUD", "DC_10_3"})
    void aQueryMayHaveThousandsOfParts(JiraKind kind) throws IOException {
        try (Jiras jira = Jiras.of(kind)) {
            String jql = String.join(" OR ", Collections.nCopies(5_000, "key = FAL-2"));
            String path = kind.cloud() ? "/rest/api/2/search/jql" : "/rest/api/2/search";

            // when
            JsonObject page = jira.posted(path, new JsonObject().put("jql", jql));

            // then
            assertThat(page.getJsonArray("issues")).hasSize(1);
        }
    }
}
