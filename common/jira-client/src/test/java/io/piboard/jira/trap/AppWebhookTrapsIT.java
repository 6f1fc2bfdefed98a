package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.answer;
import static io.piboard.jira.trap.Calls.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jira.JiraException;
import io.piboard.jira.JiraSites;
import io.piboard.jira.JiraWebhook;
import io.piboard.jira.JiraWebhooks;
import io.piboard.jira.WebhookForm;
import io.piboard.jira.WebhookWish;
import io.piboard.jira.auth.TokenEndpoint;
import io.piboard.jirasim.kind.JiraKind;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The webhooks of apps of Cloud: a resource, rules and a life of their own. */
@QuarkusTest
class AppWebhookTrapsIT {

    private static final String HERE = "https://piboard.example/webhooks/jira/1";

    @Inject
    JiraSites sites;

    @Inject
    TokenEndpoint endpoint;

    private SimulatedSite jira;

    @BeforeEach
    void start() {
        jira = SimulatedSite.of(sites, JiraKind.CLOUD);
    }

    @AfterEach
    void stop() {
        jira.close();
    }

    @Test
    void aRegistrationThatFailsInsideAnAnswerOf200IsRejectedWithJirasReason() {
        JiraWebhooks webhooks = consented("read:jira-work manage:jira-webhook");

        JiraException.Rejected refused =
                failure(JiraException.Rejected.class, webhooks.register(wish(HERE, "watchCount > 1")));

        assertThat(refused.messages()).anyMatch(reason -> reason.contains("watchCount"));
        assertThat(answer(webhooks.list())).isEmpty();
    }

    @Test
    void itEndsAfterThirtyDaysAndLivesOnWhenRefreshed() {
        JiraWebhooks webhooks = consented("read:jira-work manage:jira-webhook");
        String id = answer(webhooks.register(wish(HERE, "project = FAL")));
        JiraWebhook made = answer(webhooks.list()).getFirst();

        assertThat(made.id()).isEqualTo(id);
        assertThat(made.expiresAt()).isNotNull();
        assertThat(answer(webhooks.refresh(id))).isAfterOrEqualTo(made.expiresAt());
        answer(webhooks.remove(id));
        answer(webhooks.remove(id));
        assertThat(answer(webhooks.list())).isEmpty();
    }

    @Test
    void aPersonHasFiveAndOneAddress() {
        JiraWebhooks webhooks = consented("read:jira-work manage:jira-webhook");
        for (int i = 0; i < 5; i++) {
            answer(webhooks.register(wish(HERE, "project = FAL")));
        }

        JiraException.Rejected sixth =
                failure(JiraException.Rejected.class, webhooks.register(wish(HERE, "project = FAL")));
        JiraException.Rejected elsewhere =
                failure(JiraException.Rejected.class, webhooks.register(wish(HERE + "1", "project = FAL")));

        assertThat(sixth.messages()).anyMatch(reason -> reason.contains("5"));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(answer(webhooks.list())).hasSize(5);
    }

    @Test
    void withoutItsScopeTheConsentHasToBeGivenAnew() {
        JiraWebhooks webhooks = consented("read:jira-work");

        JiraException.Unauthorized refused =
                failure(JiraException.Unauthorized.class, webhooks.register(wish(HERE, "project = FAL")));

        assertThat(refused.reason()).isEqualTo(JiraException.Unauthorized.Reason.SCOPE);
    }

    private static WebhookWish wish(String url, String filter) {
        return new WebhookWish("Piboard", url, List.of("jira:issue_updated"), filter, null);
    }

    private JiraWebhooks consented(String scopes) {
        String token = Consent.given(jira, endpoint, scopes).accessToken();
        return jira.client(
                        jira.uri().resolve("/ex/jira/" + Consent.CLOUD_ID),
                        () -> Uni.createFrom().item("Bearer " + token))
                .webhooks(WebhookForm.APP);
    }
}
