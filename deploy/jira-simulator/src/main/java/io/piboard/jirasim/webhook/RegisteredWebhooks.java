package io.piboard.jirasim.webhook;

import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** All webhooks of the site, whoever registered them, for people and tests to look at. */
public final class RegisteredWebhooks {

    private final Site site;
    private final DynamicWebhooks dynamic;

    public RegisteredWebhooks(Site site) {
        this.site = site;
        this.dynamic = new DynamicWebhooks(site);
    }

    public JsonArray toJson() {
        JsonArray all = new JsonArray();
        site.webhooks()
                .forEach(webhook -> all.add(new JsonObject()
                        .put("id", webhook.id())
                        .put("by", "administrator")
                        .put("url", webhook.url())
                        .put("events", new JsonArray(webhook.events()))
                        .put("filter", webhook.filter())
                        .put("enabled", webhook.enabled())
                        .put("signing", webhook.secret() == null ? "nothing" : "secret")));
        dynamic.all()
                .forEach(webhook -> all.add(new JsonObject()
                        .put("id", webhook.id())
                        .put("by", webhook.app())
                        .put("url", webhook.url())
                        .put("events", new JsonArray(webhook.events()))
                        .put("filter", webhook.filter())
                        .put("enabled", true)
                        .put("expires", webhook.expires())
                        .put("signing", "token")));
        return all;
    }
}
