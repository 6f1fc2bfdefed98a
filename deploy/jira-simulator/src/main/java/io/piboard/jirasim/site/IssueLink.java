package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** A directed link between two issues: source, outward words of the type, destination. */
public record IssueLink(long id, String type, long source, long destination) implements Entity {

    public static final String KIND = "link";

    @Override
    public String kind() {
        return KIND;
    }

    public boolean touches(long issue) {
        return source == issue || destination == issue;
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("type", type)
                .put("source", source)
                .put("destination", destination);
    }

    public static IssueLink fromJson(JsonObject json) {
        return new IssueLink(
                json.getLong("id"), json.getString("type"), json.getLong("source"), json.getLong("destination"));
    }
}
