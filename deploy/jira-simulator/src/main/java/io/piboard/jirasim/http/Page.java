package io.piboard.jirasim.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Jira's offset paging: {@code startAt}, {@code maxResults} lowered silently to a cap, {@code isLast}. */
public record Page(int startAt, int maxResults) {

    public static Page of(Call call, int cap) {
        return new Page(Math.max(0, call.query("startAt", 0)), Math.clamp(call.query("maxResults", 50), 0, cap));
    }

    public <T> List<T> slice(List<T> all) {
        return all.stream().skip(startAt).limit(maxResults).toList();
    }

    public JsonObject toJson(String member, List<JsonObject> all) {
        return new JsonObject()
                .put("maxResults", maxResults)
                .put("startAt", startAt)
                .put("total", all.size())
                .put("isLast", startAt + maxResults >= all.size())
                .put(member, new JsonArray(slice(all)));
    }
}
