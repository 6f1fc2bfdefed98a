package io.piboard.local.demo;

import io.vertx.core.json.JsonObject;

/** Says what to paste into a real Jira's webhook form, which only its administrators may fill in. */
record WebhookInstructions(DemoSite site) {

    void print(JsonObject webhook) {
        System.out.println("""

                Register this webhook in %s (settings, system, webhooks):
                  URL     %s
                  events  %s
                  JQL     %s
                  secret  the value of PIBOARD_JIRA_WEBHOOK_SECRET
                Jira must be able to reach the URL; set PIBOARD_PUBLIC_URL to where it reaches this machine.""".formatted(
                        site.address(),
                        webhook.getString("url"),
                        String.join(
                                ", ",
                                webhook.getJsonArray("events").stream()
                                        .map(Object::toString)
                                        .toList()),
                        webhook.getString("jql")));
    }
}
