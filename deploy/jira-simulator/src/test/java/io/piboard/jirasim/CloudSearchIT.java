package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudSearchIT {

    private static final String SEARCH = "/rest/api/2/search/jql";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withClock(clock));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/api/2/search", "/rest/api/3/search"})
    void oldSearchIsGone(String path) throws IOException {
        // when
        HttpResponse<String> got = jira.get(path + "?jql=project%3DFAL");
        HttpResponse<String> posted = jira.post(path, new JsonObject().put("jql", "project = FAL"));

        // then
        assertThat(List.of(got.statusCode(), posted.statusCode())).containsOnly(410);
        assertThat(got.body()).contains("The requested API has been removed");
    }

    @Test
    void issuesHoldOnlyTheirIdUnlessFieldsAreAsked() throws IOException {
        // when
        JsonArray bare = search(new JsonObject().put("jql", "project = FAL")).getJsonArray("issues");
        JsonArray full = search(new JsonObject().put("jql", "project = FAL").put("fields", JsonArray.of("summary")))
                .getJsonArray("issues");

        // then
        assertThat(bare.getJsonObject(0).fieldNames()).containsExactly("id");
        assertThat(full.getJsonObject(0).fieldNames()).contains("id", "key", "self", "fields");
        assertThat(full.getJsonObject(0).getJsonObject("fields").fieldNames()).containsExactly("summary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ORDER BY created DESC"})
    void unboundedQueryIsRefused(String jql) throws IOException {
        // when
        HttpResponse<String> answer = jira.post(SEARCH, new JsonObject().put("jql", jql));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Unbounded JQL queries are not allowed here.");
    }

    @Test
    void eightSortFieldsAreOneTooMany() throws IOException {
        // given
        String seven = "project = FAL ORDER BY created, updated, summary, status, priority, issuetype, id";

        // when
        int allowed = jira.post(SEARCH, new JsonObject().put("jql", seven)).statusCode();
        int refused =
                jira.post(SEARCH, new JsonObject().put("jql", seven + ", Rank")).statusCode();

        // then
        assertThat(allowed).isEqualTo(200);
        assertThat(refused).isEqualTo(400);
    }

    @Test
    void maxResultsIsLoweredSilentlyAsSoonAsFieldsAreAsked() throws IOException {
        // given
        JsonObject wish =
                new JsonObject().put("jql", "project in (FAL, OWL, KIT)").put("maxResults", 5000);

        // when
        JsonObject ids = search(wish);
        JsonObject fields = search(wish.copy().put("fields", JsonArray.of("summary")));

        // then
        assertThat(ids.getJsonArray("issues").size()).isGreaterThan(100);
        assertThat(ids.getBoolean("isLast")).isTrue();
        assertThat(fields.getJsonArray("issues")).hasSize(100);
        assertThat(fields.getBoolean("isLast")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 5001})
    void maxResultsOutsideOfItsBoundsIsRefused(int maxResults) throws IOException {
        assertThat(jira.post(
                                SEARCH,
                                new JsonObject().put("jql", "project = FAL").put("maxResults", maxResults))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"project = FAL", "project = FAL ORDER BY id", "project = FAL ORDER BY updated DESC"})
    void pagesByTokenShowEveryIssueOnceAndOnlyTheLastHasNone(String jql) throws IOException {
        // when
        List<String> seen = new ArrayList<>();
        JsonObject page = search(new JsonObject().put("jql", jql).put("maxResults", 7));
        while (!page.getBoolean("isLast")) {
            seen.addAll(ids(page));
            page = search(new JsonObject()
                    .put("jql", jql)
                    .put("maxResults", 7)
                    .put("nextPageToken", page.getString("nextPageToken")));
        }
        seen.addAll(ids(page));

        // then
        assertThat(seen).doesNotHaveDuplicates().hasSize(count("project = FAL"));
        assertThat(page.containsKey("nextPageToken")).isFalse();
        assertThat(page.containsKey("total")).isFalse();
    }

    @Test
    void pageTokenExpiresAfterSevenDaysAndBelongsToItsQuery() throws IOException {
        // given
        JsonObject first = new JsonObject().put("jql", "project = FAL").put("maxResults", 5);
        JsonObject next = first.copy().put("nextPageToken", search(first).getString("nextPageToken"));
        clock.advance(Duration.ofDays(6));

        // when
        int fresh = jira.post(SEARCH, next).statusCode();
        int other = jira.post(SEARCH, next.copy().put("jql", "project = OWL")).statusCode();
        clock.advance(Duration.ofDays(2));
        int late = jira.post(SEARCH, next).statusCode();

        // then
        assertThat(List.of(fresh, other, late)).containsExactly(200, 400, 400);
    }

    @Test
    void searchLagsBehindButReconciledIssuesAreFresh() throws IOException {
        // given
        lag(5_000, 0);
        String id = create("Lost in the index");
        JsonObject wish = new JsonObject().put("jql", "project = OWL AND summary ~ \"Lost index\"");

        // when
        List<String> atOnce = ids(search(wish));
        List<String> reconciled = ids(search(wish.copy().put("reconcileIssues", JsonArray.of(Long.parseLong(id)))));
        clock.advance(Duration.ofSeconds(6));
        List<String> later = ids(search(wish));

        // then
        assertThat(atOnce).isEmpty();
        assertThat(reconciled).containsExactly(id);
        assertThat(later).containsExactly(id);
    }

    @Test
    void visibilityIsNotMonotonic() throws IOException {
        // given
        lag(0, 0.5);
        String id = create("Now you see it");
        JsonObject wish = new JsonObject().put("jql", "id = " + id);

        // when
        List<Boolean> seen = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            seen.add(ids(search(wish)).contains(id));
        }

        // then
        assertThat(seen).contains(true, false);
    }

    @Test
    void reconcilesFiftyNumericIdsAndShowsFivePropertiesAtMost() throws IOException {
        // given
        JsonObject wish = new JsonObject().put("jql", "project = FAL");
        List<Long> tooMany = LongStream.range(1, 52).boxed().toList();
        List<String> keys = IntStream.range(0, 6).mapToObj(i -> "k" + i).toList();

        // when
        int ids = jira.post(SEARCH, wish.copy().put("reconcileIssues", new JsonArray(tooMany)))
                .statusCode();
        int key = jira.get(SEARCH + "?jql=project%3DFAL&reconcileIssues=FAL-1").statusCode();
        int properties = jira.post(SEARCH, wish.copy().put("properties", new JsonArray(keys)))
                .statusCode();

        // then
        assertThat(List.of(ids, key, properties)).containsOnly(400);
    }

    @Test
    void countsApproximately() throws IOException {
        assertThat(count("project = FAL")).isBetween(40, 60);
    }

    @Test
    void bareWordsAreATextSearch() throws IOException {
        // given
        String id = create("Zebra crossing");

        // when
        JsonObject found = search(new JsonObject().put("jql", "zebra crossing"));

        // then
        assertThat(ids(found)).containsExactly(id);
    }

    @Test
    void expandsNamesSchemaAndChangelog() throws IOException {
        // given
        String id = create("Old words");
        jira.put(
                "/rest/api/2/issue/" + id,
                new JsonObject().put("fields", new JsonObject().put("summary", "New words")));

        // when
        JsonObject found = search(new JsonObject()
                .put("jql", "id = " + id)
                .put("fields", JsonArray.of("summary"))
                .put("expand", "names,schema,changelog"));

        // then
        JsonObject histories = found.getJsonArray("issues").getJsonObject(0).getJsonObject("changelog");
        assertThat(histories
                        .getJsonArray("histories")
                        .getJsonObject(0)
                        .getJsonArray("items")
                        .encode())
                .contains("Old words", "New words");
        assertThat(found.getJsonObject("names").getString("summary")).isEqualTo("Summary");
        assertThat(found.getJsonObject("schema").getJsonObject("summary").getString("type"))
                .isEqualTo("string");
    }

    private String create(String summary) throws IOException {
        JsonObject fields = new JsonObject()
                .put("project", new JsonObject().put("key", "OWL"))
                .put("issuetype", new JsonObject().put("id", "10001"))
                .put("summary", summary);
        return new JsonObject(jira.post("/rest/api/2/issue", new JsonObject().put("fields", fields))
                        .body())
                .getString("id");
    }

    private void lag(long millis, double flicker) throws IOException {
        JsonObject search = new JsonObject().put("lagMillis", millis).put("flicker", flicker);
        jira.put("/simulator/mischief", new JsonObject().put("search", search));
    }

    private JsonObject search(JsonObject wish) throws IOException {
        return new JsonObject(jira.post(SEARCH, wish).body());
    }

    private int count(String jql) throws IOException {
        return new JsonObject(jira.post("/rest/api/2/search/approximate-count", new JsonObject().put("jql", jql))
                        .body())
                .getInteger("count");
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("issues").stream()
                .map(issue -> ((JsonObject) issue).getString("id"))
                .toList();
    }
}
