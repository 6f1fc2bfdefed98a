package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.answer;
import static io.piboard.jira.trap.Calls.failure;
import static io.piboard.jirasim.kind.JiraKind.CLOUD;
import static io.piboard.jirasim.kind.JiraKind.DC_10_3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.jira.JiraException.RateLimited;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSites;
import io.piboard.jira.auth.ApiBase;
import io.piboard.jira.auth.InMemoryTokenStore;
import io.piboard.jira.auth.JiraCredentials;
import io.piboard.jira.auth.JiraLogins;
import io.piboard.jira.auth.TokenEndpoint;
import io.piboard.jira.budget.LimitScope;
import io.piboard.jirasim.limit.BucketPlan;
import io.piboard.jirasim.limit.LimitPlan;
import io.piboard.jirasim.mischief.Fault;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.mischief.Target;
import io.piboard.jirasim.requests.RequestEntry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LimitTrapsIT {

    @Inject
    JiraSites sites;

    @Inject
    JiraLogins logins;

    @Inject
    TokenEndpoint endpoint;

    @Test
    void theAppsPointsHoldAllOfItsSites() {
        try (SimulatedSite one = SimulatedSite.of(sites, CLOUD);
                SimulatedSite other = SimulatedSite.of(sites, CLOUD)) {
            JiraSite spender = consented(one, "app of this test");
            JiraSite saver = consented(other, "app of this test");
            limit(one, new LimitPlan(1, 0, 0, 0, BucketPlan.NONE));
            answer(spender.project("FAL"));
            RateLimited spent = failure(RateLimited.class, spender.project("FAL"));
            long before = other.simulator().requests().total();

            RateLimited held = failure(RateLimited.class, saver.project("FAL"));

            assertThat(spent.scope()).isEqualTo(LimitScope.APP);
            assertThat(held.retryAfter()).isPositive();
            assertThat(other.simulator().requests().total()).isEqualTo(before);
        }
    }

    @Test
    void aTenantsPointsHoldThatSiteOnly() {
        try (SimulatedSite one = SimulatedSite.of(sites, CLOUD);
                SimulatedSite other = SimulatedSite.of(sites, CLOUD)) {
            JiraSite spender = consented(one, "another app");
            JiraSite neighbour = consented(other, "another app");
            limit(one, new LimitPlan(0, 1, 0, 0, BucketPlan.NONE));
            answer(spender.project("FAL"));

            assertThat(failure(RateLimited.class, spender.project("FAL")).scope())
                    .isEqualTo(LimitScope.SITE);

            assertThat(answer(neighbour.project("FAL")).key()).isEqualTo("FAL");
        }
    }

    @Test
    void aBurstHoldsThatEndpointOnly() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            limit(jira, new LimitPlan(0, 0, 1, 1, BucketPlan.NONE));
            answer(site.myself());

            RateLimited burst = failure(RateLimited.class, site.myself());

            assertThat(burst.scope()).isEqualTo(LimitScope.ENDPOINT);
            assertThat(answer(site.project("FAL")).key()).isEqualTo("FAL");
        }
    }

    @Test
    void dataCentersBucketIsSeenToBeEmptyBeforeItRefuses() {
        try (SimulatedSite jira = SimulatedSite.of(sites, DC_10_3)) {
            JiraSite site = jira.client();
            limit(jira, new LimitPlan(0, 0, 0, 0, new BucketPlan(3, 3, 1, Set.of())));
            for (int i = 0; i < 3; i++) {
                answer(site.project("FAL"));
            }

            RateLimited ours = failure(RateLimited.class, site.project("FAL"));

            assertThat(ours.scope()).isEqualTo(LimitScope.SITE);
            assertThat(jira.simulator().requests().toJson(0).getLong("failures"))
                    .isZero();
            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(answer(site.project("FAL")).key()).isEqualTo("FAL"));
        }
    }

    @Test
    void nothingIsAskedBeforeRetryAfter() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            jira.play(new Fault(Target.ALL, 1, 429, 2, 1));
            failure(RateLimited.class, site.myself());

            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(answer(site.myself()).id()).isNotEmpty());

            List<RequestEntry> asked = jira.simulator().requests().last(10);
            assertThat(asked).hasSize(2);
            assertThat(Duration.between(asked.get(1).time(), asked.get(0).time()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        }
    }

    private JiraSite consented(SimulatedSite jira, String app) {
        UUID grant = UUID.randomUUID();
        InMemoryTokenStore store = new InMemoryTokenStore();
        store.put(grant, Consent.given(jira, endpoint, Consent.WORK));
        JiraCredentials credentials = new JiraCredentials.CloudOAuth(Consent.CLOUD_ID, Consent.client(jira));
        return jira.clientOf(
                app, ApiBase.of(jira.uri(), jira.uri(), credentials), logins.login(grant, credentials, store));
    }

    private static void limit(SimulatedSite jira, LimitPlan limits) {
        jira.simulator().mischief().play(MischiefPlan.NONE.with(limits));
    }
}
