package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** That a project of the catalogue, with its boards, is there no longer; the id is the project's. */
public record DeletedProject(long id) implements Entity {

    public static final String KIND = "deleted-project";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject().put("id", id);
    }

    public static DeletedProject fromJson(JsonObject json) {
        return new DeletedProject(json.getLong("id"));
    }
}
