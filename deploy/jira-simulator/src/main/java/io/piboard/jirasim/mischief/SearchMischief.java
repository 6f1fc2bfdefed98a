package io.piboard.jirasim.mischief;

import io.piboard.jirasim.http.Bodies;
import io.vertx.core.json.JsonObject;

/**
 * How far the search index is behind the database, and how often a freshly changed issue is missing from a result
 * although it was seen before.
 */
public record SearchMischief(long lagMillis, double flicker) {

    public static final SearchMischief NONE = new SearchMischief(0, 0);

    JsonObject toJson() {
        return new JsonObject().put("lagMillis", lagMillis).put("flicker", flicker);
    }

    static SearchMischief fromJson(JsonObject json) {
        return new SearchMischief(Bodies.number(json, "lagMillis", 0L), Bodies.number(json, "flicker", 0.0));
    }
}
