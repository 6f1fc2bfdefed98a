package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A site as large as a customer's must not be what a benchmark measures. */
class LargeSiteIT {

    private static final int ISSUES = 100_000;

    private static Jiras jira;

    @BeforeAll
    static void start() {
        jira = Jiras.of(SimulatorOptions.defaults().withIssues(ISSUES));
    }

    @AfterAll
    static void stop() {
        jira.close();
    }

    @Test
    void readsIssuesByTheThousandInASecond() {
        // when
        ReadRate rate = ReadRate.measure(jira.simulator().uri(), 20_000, ISSUES);

        // then
        System.out.println("issue reads per second over HTTP: " + rate.perSecond());
        assertThat(rate.failures()).isZero();
        assertThat(rate.perSecond()).isGreaterThan(200);
    }

    @Test
    void pagesThroughAProjectWithoutLookingAtAllIssuesEachTime() throws IOException {
        // given
        String jql = "project = FAL AND statusCategory != Done";

        // when
        long begin = System.nanoTime();
        List<String> seen = new ArrayList<>();
        JsonObject page = search(new JsonObject().put("jql", jql));
        while (!page.getBoolean("isLast")) {
            seen.addAll(Jiras.keys(page));
            page = search(new JsonObject().put("jql", jql).put("nextPageToken", page.getString("nextPageToken")));
        }
        seen.addAll(Jiras.keys(page));
        long perPage = (System.nanoTime() - begin) / (1 + seen.size() / 100);

        // then
        System.out.println("a page of 100 took " + Duration.ofNanos(perPage).toMillis() + " ms");
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(ISSUES / 3);
        assertThat(Duration.ofNanos(perPage)).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void findsRecentChangesByTime() throws IOException {
        // given
        jira.http()
                .put(
                        "/rest/api/2/issue/FAL-500",
                        new JsonObject().put("fields", new JsonObject().put("summary", "Just now")));

        // when
        JsonObject found = search(new JsonObject().put("jql", "project in (FAL, OWL, KIT) AND updated >= -5m"));

        // then
        assertThat(Jiras.keys(found)).contains("FAL-500").hasSizeLessThan(100);
    }

    @Test
    void knowsOtherKindsOfSearchToo() throws IOException {
        try (Jiras server =
                Jiras.of(SimulatorOptions.defaults().withIssues(20_000).withKind(JiraKind.DC_10_3))) {
            // when
            JsonObject page = server.posted(
                    "/rest/api/2/search",
                    new JsonObject()
                            .put("jql", "project = OWL ORDER BY id")
                            .put("startAt", 5_000)
                            .put("maxResults", 1000)
                            .put("fields", JsonArray.of("summary")));

            // then
            assertThat(page.getJsonArray("issues")).hasSize(1000);
            assertThat(page.getInteger("total")).isGreaterThan(6_000);
        }
    }

    private static JsonObject search(JsonObject wish) throws IOException {
        return jira.posted(
                "/rest/api/2/search/jql", wish.put("maxResults", 100).put("fields", JsonArray.of("summary", "status")));
    }
}
