package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /rest/webhooks/1.0/webhook}: the id is only in the address of each. */
final class AdminWebhooks implements JiraWebhooks {

    private static final String FILTER = "issue-related-events-section";

    private final JiraCaller caller;

    AdminWebhooks(JiraCaller caller) {
        this.caller = caller;
    }

    @Override
    public Uni<List<JiraWebhook>> list() {
        return caller.read("webhooks.read", JiraApi::adminWebhooks)
                .map(answer -> JiraReader.list(answer.body(), AdminWebhooks::webhook));
    }

    @Override
    public Uni<String> register(WebhookWish wish) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", wish.name());
        body.put("url", wish.url());
        body.put("events", wish.events());
        body.put("filters", Map.of(FILTER, wish.filter()));
        body.put("excludeBody", false);
        if (wish.secret() != null) {
            body.put("secret", wish.secret());
        }
        String text = JiraJson.write(body);
        return caller.send(
                        JiraOperation.once("webhook.create"),
                        (api, authorization) -> api.createAdminWebhook(authorization, text))
                .map(answer -> webhook(answer.body()).id());
    }

    @Override
    public Uni<Void> remove(String id) {
        return caller.write(
                        JiraOperation.replace("webhook.delete"),
                        (api, authorization) -> api.deleteAdminWebhook(authorization, id))
                .onFailure(JiraException.NotFound.class)
                .recoverWithNull();
    }

    @Override
    public Uni<Instant> refresh(String id) {
        return Uni.createFrom().nullItem();
    }

    private static JiraWebhook webhook(JsonNode json) {
        String self = JiraShape.text(json, "self");
        return new JiraWebhook(
                self.substring(self.lastIndexOf('/') + 1),
                JiraShape.text(json, "url"),
                JiraReader.list(json.path("events"), JsonNode::asText),
                json.path("filters").path(FILTER).asText(""),
                json.path("enabled").asBoolean(true),
                null);
    }
}
