package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** A saved search; boards are made from one. */
public record Filter(long id, String name, String owner, String jql) implements Entity {

    public static final String KIND = "filter";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("owner", owner)
                .put("jql", jql);
    }

    public static Filter fromJson(JsonObject json) {
        return new Filter(json.getLong("id"), json.getString("name"), json.getString("owner"), json.getString("jql"));
    }
}
