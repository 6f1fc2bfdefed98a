package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** A kind of issue link; read "source outward destination". */
public record LinkType(String id, String name, String inward, String outward) {

    public JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("inward", inward)
                .put("outward", outward)
                .put("self", Self.platform("issueLinkType/" + id));
    }
}
