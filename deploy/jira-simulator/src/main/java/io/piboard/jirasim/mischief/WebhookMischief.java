package io.piboard.jirasim.mischief;

import io.piboard.jirasim.http.Bodies;
import io.vertx.core.json.JsonObject;

/**
 * What happens to webhook deliveries on their way; delayed and reordered ones are held up to {@code delayMillis}.
 *
 * @param queue how many wait on Data Center from 10 on while others are under way; what comes beyond is lost
 */
public record WebhookMischief(
        double lost, double doubled, double delayed, double reordered, long delayMillis, int queue) {

    public static final WebhookMischief NONE = new WebhookMischief(0, 0, 0, 0, 2000, 10_000);

    /** With a queue that is never full. */
    public WebhookMischief(double lost, double doubled, double delayed, double reordered, long delayMillis) {
        this(lost, doubled, delayed, reordered, delayMillis, NONE.queue());
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("lost", lost)
                .put("doubled", doubled)
                .put("delayed", delayed)
                .put("reordered", reordered)
                .put("delayMillis", delayMillis)
                .put("queue", queue);
    }

    static WebhookMischief fromJson(JsonObject json) {
        return new WebhookMischief(
                Bodies.number(json, "lost", 0.0),
                Bodies.number(json, "doubled", 0.0),
                Bodies.number(json, "delayed", 0.0),
                Bodies.number(json, "reordered", 0.0),
                Bodies.number(json, "delayMillis", NONE.delayMillis()),
                Bodies.number(json, "queue", NONE.queue()));
    }
}
