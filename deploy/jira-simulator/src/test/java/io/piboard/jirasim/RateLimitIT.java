package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.limit.BucketPlan;
import io.piboard.jirasim.limit.LimitPlan;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitIT {

    private static final String SEARCH = "/rest/api/3/search/jql?maxResults=10&jql=project%3DFAL";
    private static final String MYSELF = "/rest/api/2/myself";

    private final MutableClock clock = new MutableClock();
    private JiraSimulator simulator;

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anAppPaysForEveryObjectUntilTheFullHour() throws IOException {
        // given
        start(JiraKind.CLOUD, new LimitPlan(20, 0, 0, 0, BucketPlan.NONE));
        JiraHttp app = AppConsent.of(simulator.uri(), "mia", "read:jira-work write:jira-work");

        // when
        HttpResponse<String> first = app.get(AppConsent.GATEWAY + SEARCH);
        app.get(AppConsent.GATEWAY + SEARCH);
        HttpResponse<String> refused = app.get(AppConsent.GATEWAY + SEARCH);
        clock.advance(Duration.ofMinutes(50));
        HttpResponse<String> nextHour = app.get(AppConsent.GATEWAY + SEARCH);

        // then
        assertThat(header(first, "X-RateLimit-Remaining")).isEqualTo("9");
        assertThat(header(first, "Beta-RateLimit-Policy")).isEqualTo("\"global-app-quota\";q=20;w=3600");
        assertThat(first.headers().firstValue("X-RateLimit-Reset")).isEmpty();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "RateLimit-Reason")).isEqualTo("jira-quota-global-based");
        assertThat(header(refused, "Retry-After")).isEqualTo("3000");
        assertThat(header(refused, "X-RateLimit-Reset")).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(header(refused, "X-RateLimit-NearLimit")).isEqualTo("true");
        assertThat(nextHour.statusCode()).isEqualTo(200);
    }

    @Test
    void anApiTokenIsExemptFromPointsButNotFromBursts() throws IOException {
        // given
        start(JiraKind.CLOUD, new LimitPlan(0, 1, 2, 1, BucketPlan.NONE));
        JiraHttp mia = JiraHttp.as(simulator.uri(), "mia");
        mia.get(MYSELF);
        mia.get(MYSELF);

        // when
        HttpResponse<String> refused = mia.get(MYSELF);
        int elsewhere = mia.get("/rest/api/2/issue/FAL-2").statusCode();
        clock.advance(Duration.ofSeconds(1));

        // then
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "RateLimit-Reason")).isEqualTo("jira-burst-based");
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(elsewhere).isEqualTo(200);
        assertThat(mia.get(MYSELF).statusCode()).isEqualTo(200);
    }

    @Test
    void aTenantsQuotaHasItsOwnReason() throws IOException {
        // given
        start(JiraKind.CLOUD, new LimitPlan(0, 5, 0, 0, BucketPlan.NONE));
        JiraHttp app = AppConsent.of(simulator.uri(), "mia", "read:jira-work");
        app.get(AppConsent.GATEWAY + SEARCH);

        // when
        HttpResponse<String> refused = app.get(AppConsent.GATEWAY + SEARCH);

        // then
        assertThat(header(refused, "RateLimit-Reason")).isEqualTo("jira-quota-tenant-based");
    }

    @Test
    void aUsersBucketOnDataCenterTellsWhatIsLeftAndFillsAgain() throws IOException {
        // given
        start(JiraKind.DC_10_3, new LimitPlan(0, 0, 0, 0, new BucketPlan(2, 1, 1, Set.of("admin"))));
        JiraHttp mia = JiraHttp.as(simulator.uri(), "mia");
        HttpResponse<String> healthy = mia.get(MYSELF);
        mia.get(MYSELF);

        // when
        HttpResponse<String> refused = mia.get(MYSELF);
        int other = JiraHttp.as(simulator.uri(), "piboard").get(MYSELF).statusCode();
        HttpResponse<String> exempt = JiraHttp.as(simulator.uri(), "admin").get(MYSELF);
        HttpResponse<String> open = mia.get("/rest/api/2/serverInfo");
        clock.advance(Duration.ofSeconds(1));

        // then
        assertThat(header(healthy, "X-RateLimit-Limit")).isEqualTo("2");
        assertThat(header(healthy, "X-RateLimit-Remaining")).isEqualTo("1");
        assertThat(header(healthy, "X-RateLimit-Interval-Seconds")).isEqualTo("1");
        assertThat(header(healthy, "X-RateLimit-FillRate")).isEqualTo("1");
        assertThat(header(healthy, "Retry-After")).isEqualTo("0");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(other).isEqualTo(200);
        assertThat(exempt.headers().firstValue("X-RateLimit-Limit")).isEmpty();
        assertThat(open.headers().firstValue("X-RateLimit-Limit")).isEmpty();
        assertThat(mia.get(MYSELF).statusCode()).isEqualTo(200);
    }

    @Test
    void oneIssueTakesTwentyWritesInTwoSecondsOnCloudAndAnyNumberElsewhere() throws IOException {
        // given
        start(JiraKind.DC_10_3, LimitPlan.NONE);
        int elsewhere = writes(21);
        simulator.close();
        start(JiraKind.CLOUD, LimitPlan.NONE);

        // when
        int twenty = writes(20);
        HttpResponse<String> refused = write("One more");
        clock.advance(Duration.ofSeconds(2));

        // then
        assertThat(elsewhere).isEqualTo(204);
        assertThat(twenty).isEqualTo(204);
        assertThat(header(refused, "RateLimit-Reason")).isEqualTo("jira-per-issue-on-write");
        assertThat(header(refused, "Retry-After")).isEqualTo("2");
        assertThat(header(refused, "X-RateLimit-Reset")).isEqualTo("2026-11-23T12:10:02Z");
        assertThat(write("In time").statusCode()).isEqualTo(204);
    }

    /** The status of the last one. */
    private int writes(int count) throws IOException {
        int status = 0;
        for (int i = 0; i < count; i++) {
            status = write("Words " + i).statusCode();
        }
        return status;
    }

    private HttpResponse<String> write(String summary) throws IOException {
        JsonObject fields = new JsonObject().put("summary", summary);
        return JiraHttp.as(simulator.uri(), "mia")
                .put("/rest/api/2/issue/FAL-2", new JsonObject().put("fields", fields));
    }

    @Test
    void limitsAreTurnedOnOverHttpToo() throws IOException {
        // given
        start(JiraKind.CLOUD, LimitPlan.NONE);
        JiraHttp mia = JiraHttp.as(simulator.uri(), "mia");

        // when
        mia.put("/simulator/mischief", new JsonObject("{\"limits\":{\"readBurst\":1}}"));

        // then
        assertThat(mia.get(MYSELF).statusCode()).isEqualTo(200);
        assertThat(mia.get(MYSELF).statusCode()).isEqualTo(429);
    }

    private void start(JiraKind kind, LimitPlan limits) {
        simulator = JiraSimulator.start(
                SimulatorOptions.defaults().withPort(0).withKind(kind).withClock(clock));
        simulator.mischief().play(MischiefPlan.NONE.with(limits));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
