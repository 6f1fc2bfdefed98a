package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A comment on an issue; who may see it is null for everybody. */
public record Comment(
        long id,
        long issue,
        String author,
        String body,
        JsonObject visibility,
        JsonObject properties,
        Instant created,
        Instant updated)
        implements Entity {

    public static final String KIND = "comment";

    @Override
    public String kind() {
        return KIND;
    }

    public Comment edited(String text, Instant now) {
        return new Comment(id, issue, author, text, visibility, properties, created, now);
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("issue", issue)
                .put("author", author)
                .put("body", body)
                .put("visibility", visibility)
                .put("properties", properties)
                .put("created", created)
                .put("updated", updated);
    }

    public static Comment fromJson(JsonObject json) {
        return new Comment(
                json.getLong("id"),
                json.getLong("issue"),
                json.getString("author"),
                json.getString("body"),
                json.getJsonObject("visibility"),
                json.getJsonObject("properties"),
                json.getInstant("created"),
                json.getInstant("updated"));
    }
}
