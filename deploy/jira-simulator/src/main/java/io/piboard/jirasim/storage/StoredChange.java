package io.piboard.jirasim.storage;

import io.vertx.core.json.JsonObject;

/** The state of one entity after a change; null when it was removed. */
public record StoredChange(String kind, long id, JsonObject state) {

    JsonObject toJson() {
        return new JsonObject().put("kind", kind).put("id", id).put("state", state);
    }

    static StoredChange fromJson(JsonObject json) {
        return new StoredChange(json.getString("kind"), json.getLong("id"), json.getJsonObject("state"));
    }
}
