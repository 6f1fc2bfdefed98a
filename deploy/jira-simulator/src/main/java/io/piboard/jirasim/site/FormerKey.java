package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** A key that an issue had before it was moved to another project; it leads to the issue for ever. */
public record FormerKey(long id, String key, long issue) implements Entity {

    public static final String KIND = "former-key";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject().put("id", id).put("key", key).put("issue", issue);
    }

    public static FormerKey fromJson(JsonObject json) {
        return new FormerKey(json.getLong("id"), json.getString("key"), json.getLong("issue"));
    }
}
