package io.piboard.jirasim.site;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * A webhook an administrator registered; an empty filter means every issue, a null secret means unsigned. Only Data
 * Center from 10 on keeps a description.
 */
public record WebhookRegistration(
        long id,
        String name,
        String description,
        String url,
        List<String> events,
        String filter,
        String secret,
        boolean excludeBody,
        boolean enabled,
        Instant changed,
        String changedBy)
        implements Entity {

    public static final String KIND = "webhook";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("description", description)
                .put("url", url)
                .put("events", new JsonArray(events))
                .put("filter", filter)
                .put("secret", secret)
                .put("excludeBody", excludeBody)
                .put("enabled", enabled)
                .put("changed", changed)
                .put("changedBy", changedBy);
    }

    public static WebhookRegistration fromJson(JsonObject json) {
        return new WebhookRegistration(
                json.getLong("id"),
                json.getString("name"),
                json.getString("description", ""),
                json.getString("url"),
                json.getJsonArray("events").stream().map(String::valueOf).toList(),
                json.getString("filter"),
                json.getString("secret"),
                json.getBoolean("excludeBody"),
                json.getBoolean("enabled"),
                json.getInstant("changed"),
                json.getString("changedBy"));
    }
}
