package io.piboard.jirasim.mischief;

import io.piboard.jirasim.http.Bodies;
import io.vertx.core.json.JsonObject;

/**
 * Refuses requests, or loses their answers after the work was done, at a rate. {@code times} ends it after so many hits;
 * 0 means it never ends.
 */
public record Fault(Target target, double rate, int status, int retryAfterSeconds, int times) implements Strike {

    public static Fault always(Target target, int status) {
        return new Fault(target, 1, status, 1, 0);
    }

    public Fault once() {
        return new Fault(target, rate, status, retryAfterSeconds, 1);
    }

    JsonObject toJson() {
        return target.into(new JsonObject())
                .put("rate", rate)
                .put("status", status)
                .put("retryAfterSeconds", retryAfterSeconds)
                .put("times", times);
    }

    static Fault fromJson(JsonObject json) {
        return new Fault(
                Target.fromJson(json),
                Bodies.number(json, "rate", 1.0),
                Bodies.number(json, "status", 503),
                Bodies.number(json, "retryAfterSeconds", 1),
                Bodies.number(json, "times", 0));
    }
}
