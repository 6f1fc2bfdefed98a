package io.piboard.local.demo;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Does in the simulator what a Jira administrator would do by hand: registers our webhook. */
record SimulatorWebhook(DemoSite site) {

    private static final String PATH = "/rest/webhooks/1.0/webhook";
    private static final String ADMINISTRATOR = "admin@acme.example:admin-token";

    void register(JsonObject webhook) {
        var jira = new JsonHttp(site.address(), basic());
        boolean isThere = jira.getList(PATH).stream()
                .map(JsonObject.class::cast)
                .anyMatch(known -> webhook.getString("url").equals(known.getString("url")));
        if (!isThere) {
            jira.post(PATH, registration(webhook));
        }
    }

    private JsonObject registration(JsonObject webhook) {
        return new JsonObject()
                .put("name", "Piboard")
                .put("url", webhook.getString("url"))
                .put("events", webhook.getJsonArray("events"))
                .put("filters", new JsonObject().put("issue-related-events-section", webhook.getString("jql")))
                .put("excludeBody", false)
                .put("secret", site.webhookSecret());
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(ADMINISTRATOR.getBytes(StandardCharsets.UTF_8));
    }
}
