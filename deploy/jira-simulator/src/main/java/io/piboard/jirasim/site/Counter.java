package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** The last number given out of a series, so that the id or key of something deleted is never given again. */
public record Counter(long id, long last) implements Entity {

    public static final String KIND = "counter";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject().put("id", id).put("last", last);
    }

    public static Counter fromJson(JsonObject json) {
        return new Counter(json.getLong("id"), json.getLong("last"));
    }
}
