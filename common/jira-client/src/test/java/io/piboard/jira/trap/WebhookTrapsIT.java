package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.answer;
import static io.piboard.jira.trap.Calls.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSites;
import io.piboard.jira.JiraWebhook;
import io.piboard.jira.JiraWebhooks;
import io.piboard.jira.WebhookForm;
import io.piboard.jira.WebhookWish;
import io.piboard.jirasim.kind.JiraKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WebhookTrapsIT {

    private static final List<String> EVENTS = List.of("jira:issue_updated", "sprint_closed");
    private static final WebhookWish WISH =
            new WebhookWish("Piboard", "https://piboard.example/webhooks/jira/1", EVENTS, "project = FAL", "s3cret");

    @Inject
    JiraSites sites;

    @ParameterizedTest
    @CsvSource({
        "CLOUD, false, ADMIN",
        "CLOUD, true, APP",
        "DC_11_3, false, DATA_CENTER",
        "DC_10_3, false, DATA_CENTER",
        "DC_9_12, false, ADMIN",
        "SERVER_8_20, true, ADMIN"
    })
    void eachKindHasItsOwnResourceForWebhooks(JiraKind kind, boolean app, WebhookForm form) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            assertThat(WebhookForm.of(answer(jira.client().serverInfo()), app)).isEqualTo(form);
        }
    }

    @ParameterizedTest
    @CsvSource({"CLOUD, ADMIN", "DC_10_3, DATA_CENTER", "DC_9_12, ADMIN"})
    void whatWasRegisteredIsReadBackAndRemoved(JiraKind kind, WebhookForm form) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraWebhooks webhooks = jira.client("admin").webhooks(form);

            String id = answer(webhooks.register(WISH));

            assertThat(answer(webhooks.list()))
                    .contains(new JiraWebhook(id, WISH.url(), EVENTS, "project = FAL", true, null));
            answer(webhooks.remove(id));
            answer(webhooks.remove(id));
            assertThat(answer(webhooks.list())).extracting(JiraWebhook::id).doesNotContain(id);
        }
    }

    /** Data Center takes both only in its configuration from 10 on, and no secret at all before. */
    @ParameterizedTest
    @CsvSource({"CLOUD, ADMIN, secret", "DC_10_3, DATA_CENTER, secret", "DC_9_12, ADMIN, nothing"})
    void secretAndFilterAreWhereTheKindLooksForThem(JiraKind kind, WebhookForm form, String signing) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            answer(jira.client("admin").webhooks(form).register(WISH));

            JsonNode registered = jira.by("admin", "GET", "/simulator/webhooks/registered", "")
                    .path(0);

            assertThat(registered.path("filter").asText()).isEqualTo("project = FAL");
            assertThat(registered.path("signing").asText()).isEqualTo(signing);
        }
    }

    @ParameterizedTest
    @CsvSource({"CLOUD, ADMIN", "DC_10_3, DATA_CENTER"})
    void onlyAdministratorsRegisterWebhooks(JiraKind kind, WebhookForm form) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraWebhooks webhooks = jira.client("mia").webhooks(form);

            failure(JiraException.class, webhooks.register(WISH));
        }
    }

    @Test
    void whoIsNoAppIsRefusedThoseOfApps() {
        try (SimulatedSite jira = SimulatedSite.of(sites, JiraKind.CLOUD)) {
            JiraSite admin = jira.client("admin");

            JiraException.Rejected refused = failure(
                    JiraException.Rejected.class,
                    admin.webhooks(WebhookForm.APP).register(WISH));

            assertThat(refused.status()).isEqualTo(403);
        }
    }
}
