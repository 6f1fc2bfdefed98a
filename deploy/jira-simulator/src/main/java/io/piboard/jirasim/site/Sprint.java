package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A sprint; dates may be null until it is started. */
public record Sprint(
        long id, long board, String name, String goal, SprintState state, Instant start, Instant end, Instant completed)
        implements Entity {

    public static final String KIND = "sprint";

    @Override
    public String kind() {
        return KIND;
    }

    public boolean open() {
        return state != SprintState.CLOSED;
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("board", board)
                .put("name", name)
                .put("goal", goal)
                .put("state", state.name())
                .put("start", start)
                .put("end", end)
                .put("completed", completed);
    }

    public static Sprint fromJson(JsonObject json) {
        return new Sprint(
                json.getLong("id"),
                json.getLong("board"),
                json.getString("name"),
                json.getString("goal"),
                SprintState.valueOf(json.getString("state")),
                json.getInstant("start"),
                json.getInstant("end"),
                json.getInstant("completed"));
    }
}
