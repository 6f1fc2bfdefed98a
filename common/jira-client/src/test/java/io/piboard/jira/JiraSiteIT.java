package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.piboard.contracts.connection.JiraKind;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JiraSiteIT {

    private static final CreateIssue CREATE =
            new CreateIssue("10000", "10001", "Fly", Map.of(), Map.of("piboard", Map.of("op", "1")));

    @Inject
    JiraSites sites;

    @Inject
    Vertx vertx;

    private JiraStub jira;

    @BeforeEach
    void open() {
        jira = new JiraStub(vertx);
    }

    @AfterEach
    void close() {
        jira.close();
    }

    @Test
    void asksWithAuthorizationBelowTheContextPath() {
        jira.then(200, "{\"accountId\":\"557:1\",\"timeZone\":\"Europe/Berlin\"}");

        JiraUser me = answer(cloud().myself());

        assertThat(me).isEqualTo(new JiraUser("557:1", "Europe/Berlin"));
        assertThat(jira.asked())
                .containsExactly(new JiraStub.Asked("GET /jira/rest/api/2/myself", "Basic c2VjcmV0", ""));
    }

    @Test
    void tellsWhenJiraReadAnIssueByJirasClock() {
        jira.then(
                200,
                "{\"id\":\"20000\",\"key\":\"FAL-1\",\"fields\":{\"summary\":\"Fly\"},\"properties\":{\"p\":{\"op\":1}}}",
                "Date",
                "Mon, 23 Nov 2026 10:00:00 GMT");

        JiraIssue issue = answer(cloud().issue("20000", List.of("summary", "updated"), List.of("p")));

        assertThat(issue.key()).isEqualTo("FAL-1");
        assertThat(issue.fields().path("summary").asText()).isEqualTo("Fly");
        assertThat(issue.properties().at("/p/op").asInt()).isEqualTo(1);
        assertThat(issue.readAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(jira.asked().getFirst().line())
                .isEqualTo("GET /jira/rest/api/2/issue/20000?fields=summary%2Cupdated&properties=p");
    }

    @Test
    void pagesByWhatItReceives() {
        jira.then(200, "{\"isLast\":false,\"values\":[{\"id\":11,\"state\":\"active\",\"originBoardId\":1}]}")
                .then(200, "{\"isLast\":true,\"values\":[{\"id\":12,\"state\":\"future\",\"originBoardId\":1}]}");

        List<JiraSprint> sprints = answer(cloud().sprints("1"));

        assertThat(sprints).extracting(JiraSprint::id).containsExactly("11", "12");
        assertThat(jira.asked())
                .extracting(JiraStub.Asked::line)
                .containsExactly(
                        "GET /jira/rest/agile/1.0/board/1/sprint?startAt=0&maxResults=50",
                        "GET /jira/rest/agile/1.0/board/1/sprint?startAt=1&maxResults=50");
    }

    @Test
    void sendsNullToClear() {
        jira.then(204, "");

        answer(cloud().estimation("20000", "1", null));
        answer(cloud().estimation("20000", "1", new BigDecimal("0.5")));

        assertThat(jira.asked())
                .extracting(JiraStub.Asked::body)
                .containsExactly("{\"value\":null}", "{\"value\":\"0.5\"}");
    }

    @Test
    void createsWithItsMark() {
        jira.then(201, "{\"id\":\"20001\",\"key\":\"FAL-2\"}");

        CreatedIssue created = answer(cloud().createIssue(CREATE));

        assertThat(created.id()).isEqualTo("20001");
        assertThat(jira.asked().getFirst().line()).isEqualTo("POST /jira/rest/api/2/issue?updateHistory=false");
        assertThat(jira.asked().getFirst().body())
                .contains("\"key\":\"piboard\"", "\"summary\":\"Fly\"", "\"project\":{\"id\":\"10000\"}");
    }

    @Test
    void repeatsWhatMayBeRepeated() {
        jira.then(503, "<html>").then(request -> request.connection().close()).then(204, "");

        answer(cloud().editIssue("20000", Map.of("summary", "Fly high")));

        assertThat(jira.asked()).hasSize(3);
    }

    @Test
    void neverRepeatsACreateWhoseAnswerWasLost() {
        jira.then(request -> request.connection().close());

        JiraException.Unavailable failure = failure(cloud().createIssue(CREATE), JiraException.Unavailable.class);

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(jira.asked()).hasSize(1);
    }

    @Test
    void knowsThatARefusedConnectionChangedNothing() {
        JiraSite site = cloud();
        jira.close();

        JiraException.Unavailable failure = failure(site.createIssue(CREATE), JiraException.Unavailable.class);

        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void silenceIsAnUnknownOutcome() {
        jira.then(request -> {});

        JiraException.Unavailable failure = failure(cloud().createIssue(CREATE), JiraException.Unavailable.class);

        assertThat(failure.outcomeUnknown()).isTrue();
    }

    @Test
    void keepsAwayAsLongAsJiraAsks() {
        jira.then(429, "", "Retry-After", "30");
        JiraSite site = cloud();

        assertThat(failure(site.myself(), JiraException.RateLimited.class).retryAfter())
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(39));
        assertThat(failure(site.fields(), JiraException.RateLimited.class).retryAfter())
                .isBetween(Duration.ofSeconds(25), Duration.ofSeconds(39));
        assertThat(jira.asked()).hasSize(1);
    }

    @Test
    void keepsAwayForAWhileWhenJiraDoesNotSay() {
        jira.then(429, "");

        assertThat(failure(cloud().myself(), JiraException.RateLimited.class).retryAfter())
                .isBetween(Duration.ofSeconds(2), Duration.ofMillis(6500));
        assertThat(jira.asked()).hasSize(1);
    }

    @Test
    void oneBusyIssueHoldsNoOther() {
        jira.then(429, "", "Retry-After", "30", "RateLimit-Reason", "jira-per-issue-on-write")
                .then(204, "");
        JiraSite site = cloud();

        assertThat(failure(site.editIssue("1", Map.of()), JiraException.RateLimited.class)
                        .wholeSite())
                .isFalse();
        answer(site.editIssue("2", Map.of()));
    }

    @Test
    void translatesRefusals() {
        jira.then(400, "{\"errorMessages\":[],\"errors\":{\"summary\":\"private text\"}}")
                .then(401, "<html>Unauthorized (401)</html>")
                .then(404, "")
                .then(403, "", "X-Authentication-Denied-Reason", "CAPTCHA_CHALLENGE; login-url=x");
        JiraSite site = cloud();

        JiraException.Rejected rejected = failure(site.editIssue("1", Map.of()), JiraException.Rejected.class);
        assertThat(rejected.fieldErrors()).containsKey("summary");
        assertThat(rejected.getMessage()).contains("summary").doesNotContain("private");
        assertThat(failure(site.myself(), JiraException.Unauthorized.class).humanNeeded())
                .isFalse();
        failure(site.project("NOPE"), JiraException.NotFound.class);
        assertThat(failure(site.myself(), JiraException.Unauthorized.class).humanNeeded())
                .isTrue();
    }

    @Test
    void takesNoPageForAnAnswer() {
        jira.then(200, "<html>log in</html>", "Content-Type", "text/html");
        assertThat(failure(cloud().myself(), JiraException.Unavailable.class).outcomeUnknown())
                .isFalse();
    }

    @Test
    void followsNoRedirect() {
        jira.then(302, "", "Location", "http://127.0.0.1:1/elsewhere");
        assertThat(failure(cloud().myself(), JiraException.Unavailable.class).getMessage())
                .contains("redirects");
    }

    @Test
    void anonymousAnswersAreRefusedCredentials() {
        jira.then(200, "{\"issues\":[]}", "X-AUSERNAME", "anonymous");
        failure(
                selfHosted().search("project = FAL", List.of("summary"), null, List.of()),
                JiraException.Unauthorized.class);
    }

    @Test
    void leavesAJiraAloneThatIsDown() {
        jira.then(500, "");
        JiraSite site = cloud();
        IntStream.range(0, 10).forEach(i -> failure(site.createIssue(CREATE), JiraException.Unavailable.class));
        int before = jira.asked().size();

        JiraException.Unavailable failure = failure(site.createIssue(CREATE), JiraException.Unavailable.class);

        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(jira.asked()).hasSize(before);
    }

    @Test
    void searchesEachKindInItsWay() {
        jira.then(200, "{\"issues\":[{\"id\":\"1\"}],\"nextPageToken\":\"t\"}")
                .then(200, "{\"issues\":[{\"id\":\"1\"}],\"total\":2,\"startAt\":0}");

        JiraSearchPage cloudPage = answer(cloud().search("project = FAL", List.of("id"), null, List.of("20000")));
        JiraSearchPage ownPage = answer(selfHosted().search("project = FAL", List.of("id"), null, List.of("20000")));

        assertThat(cloudPage.nextPageToken()).isEqualTo("1::t");
        assertThat(ownPage.nextPageToken()).isEqualTo("1::1");
        assertThat(jira.asked().get(0).line()).isEqualTo("POST /jira/rest/api/2/search/jql");
        assertThat(jira.asked().get(0).body()).contains("\"reconcileIssues\":[20000]");
        assertThat(jira.asked().get(1).line()).isEqualTo("POST /jira/rest/api/2/search");
        assertThat(jira.asked().get(1).body()).doesNotContain("reconcileIssues", "nextPageToken");
    }

    @Test
    void bulkReadsOneByOneWhereThereIsNoBulk() {
        jira.then(200, "{\"id\":\"1\",\"key\":\"A-1\",\"fields\":{}}").then(404, "");

        assertThat(answer(selfHosted().bulkFetch(List.of("1", "2"), List.of("summary"), List.of())))
                .hasSize(1);
    }

    @Test
    void eachKindHasItsOwnWayToAParent() {
        jira.then(204, "");

        answer(cloud().setParent("20000", "20001"));
        answer(cloud().setParent("20000", null));
        answer(selfHosted().setParent("20000", "20001"));
        answer(selfHosted().setParent("20000", null));

        assertThat(jira.asked())
                .extracting(asked -> asked.line() + " " + asked.body())
                .containsExactly(
                        "PUT /jira/rest/api/2/issue/20000 {\"fields\":{\"parent\":{\"id\":\"20001\"}}}",
                        "PUT /jira/rest/api/2/issue/20000 {\"fields\":{\"parent\":null}}",
                        "POST /jira/rest/agile/1.0/epic/20001/issue {\"issues\":[\"20000\"]}",
                        "POST /jira/rest/agile/1.0/epic/none/issue {\"issues\":[\"20000\"]}");
    }

    @Test
    void deletesIssuesAndLinks() {
        jira.then(204, "").then(503, "").then(204, "").then(404, "");

        answer(cloud().deleteIssue("20000"));
        answer(cloud().deleteLink("30000"));

        failure(cloud().deleteLink("30000"), JiraException.NotFound.class);
        assertThat(jira.asked())
                .extracting(JiraStub.Asked::line)
                .startsWith("DELETE /jira/rest/api/2/issue/20000", "DELETE /jira/rest/api/2/issueLink/30000");
    }

    @Test
    void readsOneSprint() {
        jira.then(200, "{\"id\":11,\"name\":\"I1\",\"state\":\"CLOSED\",\"originBoardId\":1}");

        assertThat(answer(cloud().sprint("11"))).isEqualTo(new JiraSprint("11", "I1", "closed", "1"));
    }

    private JiraSite cloud() {
        return site(JiraKind.CLOUD);
    }

    private JiraSite selfHosted() {
        return site(JiraKind.SELF_HOSTED);
    }

    private JiraSite site(JiraKind kind) {
        return sites.site(new JiraSiteConfig(
                UUID.randomUUID(), jira.url(), kind, () -> Uni.createFrom().item("Basic c2VjcmV0")));
    }

    private static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private static <E extends Throwable> E failure(Uni<?> uni, Class<E> type) {
        return catchThrowableOfType(type, () -> answer(uni));
    }
}
