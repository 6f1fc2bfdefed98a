package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** A small catalogue entry known by id and name: a priority or a resolution. */
public record Named(String resource, String id, String name) {

    public JsonObject toJson() {
        return new JsonObject()
                .put("self", Self.platform(resource + "/" + id))
                .put("id", id)
                .put("name", name);
    }
}
