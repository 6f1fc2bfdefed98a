package io.piboard.jirasim.mischief;

import io.piboard.jirasim.http.Bodies;
import io.vertx.core.json.JsonObject;

/** Lets requests wait before they are looked at: {@code millis} plus up to {@code jitterMillis}. */
public record Latency(Target target, long millis, long jitterMillis) {

    JsonObject toJson() {
        return target.into(new JsonObject()).put("millis", millis).put("jitterMillis", jitterMillis);
    }

    static Latency fromJson(JsonObject json) {
        return new Latency(
                Target.fromJson(json), Bodies.number(json, "millis", 0L), Bodies.number(json, "jitterMillis", 0L));
    }
}
