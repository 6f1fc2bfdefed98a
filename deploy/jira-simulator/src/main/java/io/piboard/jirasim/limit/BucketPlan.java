package io.piboard.jirasim.limit;

import io.piboard.jirasim.http.Bodies;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** Data Center's bucket of every user: how much it holds, how much flows in per interval, and whom it does not bind. */
public record BucketPlan(int limit, int fill, int intervalSeconds, Set<String> exempt) {

    public static final BucketPlan NONE = new BucketPlan(0, 0, 1, Set.of());

    JsonObject toJson() {
        return new JsonObject()
                .put("limit", limit)
                .put("fill", fill)
                .put("intervalSeconds", intervalSeconds)
                .put("exempt", new JsonArray(exempt.stream().sorted().toList()));
    }

    static BucketPlan fromJson(JsonObject json) {
        return new BucketPlan(
                Bodies.number(json, "limit", 0),
                Bodies.number(json, "fill", 5),
                Math.max(1, Bodies.number(json, "intervalSeconds", 1)),
                Set.copyOf(Bodies.strings(json, "exempt")));
    }
}
