package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /rest/jira-webhook/1.0/webhooks}: filter and secret belong into {@code configuration}, elsewhere they are ignored. */
final class DataCenterWebhooks implements JiraWebhooks {

    private final JiraCaller caller;

    DataCenterWebhooks(JiraCaller caller) {
        this.caller = caller;
    }

    @Override
    public Uni<List<JiraWebhook>> list() {
        return caller.read("webhooks.read", JiraApi::dataCenterWebhooks)
                .map(answer -> JiraReader.list(answer.body(), DataCenterWebhooks::webhook));
    }

    @Override
    public Uni<String> register(WebhookWish wish) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("FILTERS", wish.filter());
        configuration.put("EXCLUDE_BODY", "false");
        configuration.put("DESCRIPTION", "");
        configuration.put("SECRET", wish.secret());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", wish.name());
        body.put("url", wish.url());
        body.put("events", wish.events());
        body.put("configuration", configuration);
        body.put("active", "true");
        body.put("sslVerificationRequired", true);
        String text = JiraJson.write(body);
        return caller.send(
                        JiraOperation.once("webhook.create"),
                        (api, authorization) -> api.createDataCenterWebhook(authorization, text))
                .map(answer -> webhook(answer.body()).id());
    }

    @Override
    public Uni<Void> remove(String id) {
        return caller.write(
                        JiraOperation.replace("webhook.delete"),
                        (api, authorization) -> api.deleteDataCenterWebhook(authorization, id))
                .onFailure(JiraException.NotFound.class)
                .recoverWithNull();
    }

    @Override
    public Uni<Instant> refresh(String id) {
        return Uni.createFrom().nullItem();
    }

    private static JiraWebhook webhook(JsonNode json) {
        return new JiraWebhook(
                JiraShape.text(json, "id"),
                JiraShape.text(json, "url"),
                JiraReader.list(json.path("events"), JsonNode::asText),
                json.path("configuration").path("FILTERS").asText(""),
                json.path("active").asBoolean(true),
                null);
    }
}
