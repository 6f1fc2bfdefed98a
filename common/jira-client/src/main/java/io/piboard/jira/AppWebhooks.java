package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code /rest/api/2/webhook}: Jira answers 200 even if it registered nothing, and says why in the body. */
final class AppWebhooks implements JiraWebhooks {

    private static final int PAGE = 100;

    private final JiraCaller caller;

    AppWebhooks(JiraCaller caller) {
        this.caller = caller;
    }

    @Override
    public Uni<List<JiraWebhook>> list() {
        return JiraPages.all(
                start -> caller.read(
                        "webhooks.read", (api, authorization) -> api.appWebhooks(authorization, start, PAGE)),
                "values",
                AppWebhooks::webhook);
    }

    @Override
    public Uni<String> register(WebhookWish wish) {
        String body = JiraJson.write(Map.of(
                "url", wish.url(), "webhooks", List.of(Map.of("events", wish.events(), "jqlFilter", wish.filter()))));
        return caller.send(
                        JiraOperation.once("webhook.create"),
                        (api, authorization) -> api.createAppWebhook(authorization, body))
                .map(answer ->
                        created(answer.body().path("webhookRegistrationResult").path(0)));
    }

    private static String created(JsonNode result) {
        if (result.hasNonNull("createdWebhookId")) {
            return result.get("createdWebhookId").asText();
        }
        throw new JiraException.Rejected(200, JiraReader.list(result.path("errors"), JsonNode::asText), Map.of());
    }

    /** Ids that are not ours, or not there, are ignored. */
    @Override
    public Uni<Void> remove(String id) {
        String body = ids(id);
        return caller.write(
                JiraOperation.replace("webhook.delete"),
                (api, authorization) -> api.deleteAppWebhooks(authorization, body));
    }

    @Override
    public Uni<Instant> refresh(String id) {
        String body = ids(id);
        return caller.send(
                        JiraOperation.replace("webhook.refresh"),
                        (api, authorization) -> api.refreshAppWebhooks(authorization, body))
                .map(answer ->
                        JiraInstant.read(answer.body().path("expirationDate")).orElse(null));
    }

    private static String ids(String id) {
        return JiraJson.write(Map.of("webhookIds", List.of(Long.valueOf(id))));
    }

    private static JiraWebhook webhook(JsonNode json) {
        return new JiraWebhook(
                JiraShape.text(json, "id"),
                json.path("url").asText(""),
                JiraReader.list(json.path("events"), JsonNode::asText),
                json.path("jqlFilter").asText(""),
                true,
                JiraInstant.read(json.path("expirationDate")).orElse(null));
    }
}
