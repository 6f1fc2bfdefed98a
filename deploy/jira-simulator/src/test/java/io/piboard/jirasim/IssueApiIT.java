package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssueApiIT {

    private static final String POINTS = "customfield_10035";
    private static final String SPRINT = "customfield_10020";

    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void tellsWhoIsAskingAndRefusesStrangers() throws IOException {
        // when
        HttpResponse<String> known = jira.get("/rest/api/3/myself");
        HttpResponse<String> stranger = new JiraHttp(simulator.uri(), null).get("/rest/api/2/myself");

        // then
        assertThat(known.headers().firstValue("X-AACCOUNTID"))
                .hasValue(new JsonObject(known.body()).getString("accountId"));
        assertThat(known.headers().firstValue("Date")).isPresent();
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(new JiraHttp(simulator.uri(), null)
                        .get("/rest/api/2/serverInfo")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void givesATokenThatWorksBehindTheGateway() throws IOException {
        // given
        JsonObject credentials = new JsonObject()
                .put("grant_type", "client_credentials")
                .put("client_id", "piboard-client")
                .put("client_secret", "piboard-client-secret");
        String token = new JsonObject(jira.post("/oauth/token", credentials).body()).getString("access_token");
        String cloud = jira.json("/_edge/tenant_info").getString("cloudId");

        // when
        JiraHttp bearer = new JiraHttp(simulator.uri(), "Bearer " + token);

        // then
        assertThat(bearer.get("/ex/jira/" + cloud + "/rest/agile/1.0/board").statusCode())
                .isEqualTo(200);
        assertThat(new JiraHttp(simulator.uri(), "Bearer " + token + "x")
                        .get("/rest/api/2/myself")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void createsAnIssueWithItsMarkerInOneStep() throws IOException {
        // when
        String key = create("OWL", "10001", "Find shoes by colour");

        // then
        JsonObject issue = jira.json("/rest/api/2/issue/" + key + "?fields=summary,status,created&properties=op");
        assertThat(issue.getJsonObject("fields").fieldNames())
                .containsExactlyInAnyOrder("summary", "status", "created");
        assertThat(issue.getJsonObject("properties").getJsonObject("op").getString("id"))
                .isEqualTo("42");
        assertThat(issue.getJsonObject("fields").getString("created")).matches(".*\\.\\d{3}\\+\\d{4}");
        assertThat(jira.json("/rest/api/2/issue/" + key + "/properties/op").getString("key"))
                .isEqualTo("op");
    }

    @Test
    void refusesAnEditAsAWhole() throws IOException {
        // given: story points are not on the screens of this project
        JsonObject wish = fields(new JsonObject().put("summary", "New words").put(POINTS, 5));

        // when
        HttpResponse<String> answer = jira.put("/rest/api/2/issue/OWL-2", wish);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getJsonObject("errors").getString(POINTS))
                .contains("not on the appropriate screen");
        assertThat(jira.fields("OWL-2").getString("summary")).isNotEqualTo("New words");
    }

    @Test
    void takesASummaryOfOneLineAndMovesUpdated() throws IOException {
        // given
        String before = jira.fields("FAL-2").getString("updated");

        // when
        int edited = jira.put("/rest/api/2/issue/FAL-2", fields(new JsonObject().put("summary", "New words")))
                .statusCode();
        int refused = jira.put("/rest/api/2/issue/FAL-2", fields(new JsonObject().put("summary", "two\nlines")))
                .statusCode();

        // then
        assertThat(edited).isEqualTo(204);
        assertThat(refused).isEqualTo(400);
        assertThat(jira.fields("FAL-2").getString("summary")).isEqualTo("New words");
        assertThat(jira.fields("FAL-2").getString("updated")).isNotEqualTo(before);
    }

    @Test
    void changesStatusByTransitionsOnlyAndRefusesAStaleOne() throws IOException {
        // given
        String key = create("FAL", "10001", "Pay by phone");
        String path = "/rest/api/2/issue/" + key + "/transitions";
        JsonObject start = new JsonObject().put("transition", new JsonObject().put("id", "11"));

        // when
        int first = jira.post(path, start).statusCode();
        HttpResponse<String> stale = jira.post(path, start);

        // then
        assertThat(first).isEqualTo(204);
        assertThat(jira.fields(key).getJsonObject("status").getString("id")).isEqualTo("10101");
        assertThat(stale.statusCode()).isEqualTo(400);
        assertThat(stale.body()).contains("not valid for the current state");
        assertThat(jira.json(path).getJsonArray("transitions")).hasSize(2);
    }

    @Test
    void estimatesThroughTheBoardWhateverTheScreensSay() throws IOException {
        // when
        HttpResponse<String> answer =
                jira.put("/rest/agile/1.0/issue/OWL-2/estimation?boardId=2", new JsonObject().put("value", "8.0"));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(jira.fields("OWL-2").getDouble(POINTS)).isEqualTo(8.0);
        assertThat(jira.put("/rest/agile/1.0/issue/OWL-2/estimation?boardId=1", new JsonObject().put("value", 1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(jira.put("/rest/agile/1.0/issue/OWL-2/estimation?boardId=2", new JsonObject())
                        .statusCode())
                .isEqualTo(200);
        assertThat(jira.fields("OWL-2").getDouble(POINTS)).isNull();
    }

    @Test
    void movesIssuesBetweenSprintsAndKeepsTheClosedOnes() throws IOException {
        // given: an issue in a sprint that was closed
        JsonObject issue = new JsonObject().put("issues", new JsonArray().add("KIT-2"));
        jira.post("/rest/agile/1.0/sprint/31/issue", issue);
        jira.post("/rest/agile/1.0/sprint/31", new JsonObject().put("state", "closed"));

        // when
        int moved = jira.post("/rest/agile/1.0/sprint/32/issue", issue).statusCode();
        int refused = jira.post("/rest/agile/1.0/sprint/31/issue", issue).statusCode();

        // then
        assertThat(moved).isEqualTo(204);
        assertThat(refused).isEqualTo(400);
        assertThat(jira.fields("KIT-2").getJsonArray(SPRINT).stream()
                        .map(sprint -> ((JsonObject) sprint).getInteger("id")))
                .containsExactly(31, 32);
        assertThat(jira.post("/rest/agile/1.0/backlog/issue", issue).statusCode())
                .isEqualTo(204);
        assertThat(jira.fields("KIT-2").getJsonArray(SPRINT)).hasSize(1);
    }

    @Test
    void movesFiftyIssuesAtOnceAllOrNone() throws IOException {
        // given: an epic among them, and one too many
        JsonArray withEpic = new JsonArray().add("KIT-2").add("KIT-1");
        JsonArray tooMany = new JsonArray();
        for (int id = 20001; id <= 20051; id++) {
            tooMany.add(String.valueOf(id));
        }
        String before = jira.fields("KIT-2").getString("updated");

        // when
        int epic = jira.post("/rest/agile/1.0/sprint/34/issue", new JsonObject().put("issues", withEpic))
                .statusCode();
        int fiftyOne = jira.post("/rest/agile/1.0/backlog/issue", new JsonObject().put("issues", tooMany))
                .statusCode();

        // then
        assertThat(List.of(epic, fiftyOne)).containsExactly(400, 400);
        assertThat(jira.fields("KIT-2").getString("updated")).isEqualTo(before);
    }

    @Test
    void startsASprintOnlyWithDatesAndAloneOnItsBoard() throws IOException {
        // given
        JsonObject draft = new JsonObject().put("name", "Extra").put("originBoardId", 1);
        int id = new JsonObject(jira.post("/rest/agile/1.0/sprint", draft).body()).getInteger("id");
        JsonObject active = new JsonObject().put("state", "active");

        // when
        int withoutDates = jira.post("/rest/agile/1.0/sprint/" + id, active).statusCode();
        int besideAnother = jira.post("/rest/agile/1.0/sprint/12", active).statusCode();
        jira.post("/rest/agile/1.0/sprint/11", new JsonObject().put("state", "closed"));
        int alone = jira.post("/rest/agile/1.0/sprint/12", active).statusCode();

        // then
        assertThat(List.of(withoutDates, besideAnother, alone)).containsExactly(400, 400, 200);
        assertThat(jira.json("/rest/agile/1.0/sprint/11").getString("completeDate"))
                .isNotNull();
    }

    @Test
    void linksReadFromTheInwardIssueToTheOutwardOne() throws IOException {
        // given
        String source = create("FAL", "10001", "First");
        String destination = create("OWL", "10001", "Second");
        JsonObject link = new JsonObject()
                .put("type", new JsonObject().put("id", "10000"))
                .put("inwardIssue", new JsonObject().put("key", source))
                .put("outwardIssue", new JsonObject().put("key", destination));

        // when
        HttpResponse<String> made = jira.post("/rest/api/2/issueLink", link);
        jira.post("/rest/api/2/issueLink", link);

        // then
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).isEmpty();
        JsonObject seen = jira.fields(source).getJsonArray("issuelinks").getJsonObject(0);
        assertThat(jira.fields(source).getJsonArray("issuelinks")).hasSize(1);
        assertThat(seen.getJsonObject("outwardIssue").getString("key")).isEqualTo(destination);
        assertThat(jira.delete("/rest/api/2/issueLink/" + seen.getString("id")).statusCode())
                .isEqualTo(204);
        assertThat(jira.fields(destination).getJsonArray("issuelinks")).isEmpty();
    }

    @Test
    void searchGoesThroughAllPagesWithoutDoubles() throws IOException {
        // when
        List<String> ids = new ArrayList<>();
        String path = "/rest/api/2/search/jql?fields=summary&maxResults=500&jql="
                + JiraHttp.encoded("project in (FAL, OWL, KIT) ORDER BY id");
        JsonObject page = jira.json(path);
        int firstPage = page.getJsonArray("issues").size();
        while (true) {
            page.getJsonArray("issues").forEach(issue -> ids.add(((JsonObject) issue).getString("id")));
            if (page.getBoolean("isLast")) {
                break;
            }
            page = jira.json(path + "&nextPageToken=" + page.getString("nextPageToken"));
        }

        // then
        assertThat(firstPage).isEqualTo(100);
        assertThat(ids).hasSizeGreaterThan(140);
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void searchRefusesWhatIsUnboundedUnknownOrRemoved() throws IOException {
        assertThat(jira.get("/rest/api/2/search/jql?jql=").statusCode()).isEqualTo(400);
        assertThat(jira.get("/rest/api/2/search/jql?jql=project%3DNOPE").statusCode())
                .isEqualTo(400);
        assertThat(jira.get("/rest/api/2/search/jql?maxResults=0&jql=project%3DFAL")
                        .statusCode())
                .isEqualTo(400);
        assertThat(jira.get("/rest/api/2/search?jql=project%3DFAL").statusCode())
                .isEqualTo(410);
    }

    @Test
    void bulkFetchLeavesOutWhatIsNotThere() throws IOException {
        // given
        JsonObject wish = new JsonObject()
                .put("issueIdsOrKeys", new JsonArray().add("20003").add("FAL-2").add("99999"))
                .put("fields", new JsonArray().add("summary"));

        // when
        JsonObject answer =
                new JsonObject(jira.post("/rest/api/3/issue/bulkfetch", wish).body());

        // then
        assertThat(answer.getJsonArray("issues").stream().map(issue -> ((JsonObject) issue).getString("id")))
                .containsExactly("20001", "20003");
        assertThat(answer.getJsonArray("issueErrors")).hasSize(1);
    }

    @Test
    void limitsTheWritesToOneIssue() throws IOException {
        // when
        HttpResponse<String> last = null;
        for (int i = 0; i < 21; i++) {
            last = jira.put("/rest/api/2/issue/KIT-5", fields(new JsonObject().put("summary", "Words " + i)));
            if (last.statusCode() == 429) {
                break;
            }
        }

        // then
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("RateLimit-Reason")).hasValue("jira-per-issue-on-write");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    private String create(String project, String type, String summary) throws IOException {
        JsonObject property = new JsonObject().put("key", "op").put("value", new JsonObject().put("id", "42"));
        JsonObject body = fields(new JsonObject()
                        .put("project", new JsonObject().put("key", project))
                        .put("issuetype", new JsonObject().put("id", type))
                        .put("summary", summary))
                .put("properties", new JsonArray().add(property));
        HttpResponse<String> answer = jira.post("/rest/api/2/issue", body);
        assertThat(answer.statusCode()).isEqualTo(201);
        return new JsonObject(answer.body()).getString("key");
    }

    private static JsonObject fields(JsonObject fields) {
        return new JsonObject().put("fields", fields);
    }
}
