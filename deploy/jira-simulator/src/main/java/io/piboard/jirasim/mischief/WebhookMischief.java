package io.piboard.jirasim.mischief;

import io.vertx.core.json.JsonObject;

/** What happens to webhook deliveries on their way; delayed and reordered ones are held up to {@code delayMillis}. */
public record WebhookMischief(double lost, double doubled, double delayed, double reordered, long delayMillis) {

    public static final WebhookMischief NONE = new WebhookMischief(0, 0, 0, 0, 2000);

    JsonObject toJson() {
        return new JsonObject()
                .put("lost", lost)
                .put("doubled", doubled)
                .put("delayed", delayed)
                .put("reordered", reordered)
                .put("delayMillis", delayMillis);
    }

    static WebhookMischief fromJson(JsonObject json) {
        return new WebhookMischief(
                json.getDouble("lost", 0.0),
                json.getDouble("doubled", 0.0),
                json.getDouble("delayed", 0.0),
                json.getDouble("reordered", 0.0),
                json.getLong("delayMillis", NONE.delayMillis()));
    }
}
