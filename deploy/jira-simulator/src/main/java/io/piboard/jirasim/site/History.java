package io.piboard.jirasim.site;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** One entry of an issue's changelog: who changed what in one step. */
public record History(long id, long issue, String author, Instant created, JsonArray items) implements Entity {

    public static final String KIND = "history";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("issue", issue)
                .put("author", author)
                .put("created", created)
                .put("items", items);
    }

    public static History fromJson(JsonObject json) {
        return new History(
                json.getLong("id"),
                json.getLong("issue"),
                json.getString("author"),
                json.getInstant("created"),
                json.getJsonArray("items"));
    }
}
