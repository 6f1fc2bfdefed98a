package io.piboard.jirasim.webhook;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.site.Document;
import io.piboard.jirasim.site.JiraTime;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A webhook an app registered for the person who consented to it; it lives for 30 days unless it is refreshed. */
record DynamicWebhook(
        long id,
        String app,
        String account,
        String url,
        List<String> events,
        String filter,
        List<String> fields,
        List<String> properties,
        Instant expires) {

    static final Duration LIFE = Duration.ofDays(30);

    DynamicWebhook until(Instant end) {
        return new DynamicWebhook(id, app, account, url, events, filter, fields, properties, end);
    }

    boolean of(String otherApp, String otherAccount) {
        return app.equals(otherApp) && account.equals(otherAccount);
    }

    JsonObject shown() {
        return new JsonObject()
                .put("id", id)
                .put("jqlFilter", filter)
                .put("url", url)
                .put("events", new JsonArray(events))
                .put("fieldIdsFilter", new JsonArray(fields))
                .put("issuePropertyKeysFilter", new JsonArray(properties))
                .put("expirationDate", JiraTime.issue(expires));
    }

    Document stored() {
        JsonObject content = new JsonObject()
                .put("app", app)
                .put("account", account)
                .put("url", url)
                .put("events", new JsonArray(events))
                .put("filter", filter)
                .put("fields", new JsonArray(fields))
                .put("properties", new JsonArray(properties))
                .put("expires", expires);
        return new Document(Document.Shelf.DYNAMIC_WEBHOOK, id, content);
    }

    static DynamicWebhook of(Document document) {
        JsonObject content = document.content();
        return new DynamicWebhook(
                document.id(),
                content.getString("app"),
                content.getString("account"),
                content.getString("url"),
                words(content, "events"),
                content.getString("filter"),
                words(content, "fields"),
                words(content, "properties"),
                content.getInstant("expires"));
    }

    static List<String> words(JsonObject json, String member) {
        return Bodies.strings(json, member);
    }
}
