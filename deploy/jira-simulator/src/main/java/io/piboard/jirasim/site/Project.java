package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** A company-managed software project; {@code pointsOnScreen} tells whether its screens show story points. */
public record Project(String id, String key, String name, boolean pointsOnScreen) {

    public JsonObject toJson() {
        return new JsonObject()
                .put("self", Self.platform("project/" + id))
                .put("id", id)
                .put("key", key)
                .put("name", name)
                .put("projectTypeKey", "software")
                .put("simplified", false)
                .put("style", "classic")
                .put("isPrivate", false)
                .put("avatarUrls", new JsonObject());
    }
}
