package io.piboard.jirasim.mischief;

import io.vertx.core.json.JsonObject;

/** Lets requests wait before they are looked at: {@code millis} plus up to {@code jitterMillis}. */
public record Latency(Target target, long millis, long jitterMillis) {

    JsonObject toJson() {
        return target.into(new JsonObject()).put("millis", millis).put("jitterMillis", jitterMillis);
    }

    static Latency fromJson(JsonObject json) {
        return new Latency(Target.fromJson(json), json.getLong("millis", 0L), json.getLong("jitterMillis", 0L));
    }
}
