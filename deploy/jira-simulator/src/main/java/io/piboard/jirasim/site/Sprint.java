package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * A sprint; dates may be null until it is started. {@code sequence} is its place among those of its state, properties
 * are JSON that people do not see.
 */
public record Sprint(
        long id,
        long board,
        String name,
        String goal,
        SprintState state,
        Instant start,
        Instant end,
        Instant completed,
        Instant created,
        Instant activated,
        long sequence,
        JsonObject properties)
        implements Entity {

    public static final String KIND = "sprint";

    /** One whose making nobody remembers. */
    public Sprint(
            long id,
            long board,
            String name,
            String goal,
            SprintState state,
            Instant start,
            Instant end,
            Instant completed) {
        this(
                id,
                board,
                name,
                goal,
                state,
                start,
                end,
                completed,
                null,
                state == SprintState.FUTURE ? null : start,
                id,
                new JsonObject());
    }

    @Override
    public String kind() {
        return KIND;
    }

    public boolean open() {
        return state != SprintState.CLOSED;
    }

    public Sprint named(String newName, String newGoal) {
        return new Sprint(
                id, board, newName, newGoal, state, start, end, completed, created, activated, sequence, properties);
    }

    public Sprint dated(Instant newStart, Instant newEnd) {
        return new Sprint(
                id, board, name, goal, state, newStart, newEnd, completed, created, activated, sequence, properties);
    }

    public Sprint started(Instant now) {
        return new Sprint(
                id, board, name, goal, SprintState.ACTIVE, start, end, null, created, now, sequence, properties);
    }

    public Sprint closed(Instant now) {
        return new Sprint(
                id, board, name, goal, SprintState.CLOSED, start, end, now, created, activated, sequence, properties);
    }

    public Sprint at(long place) {
        return new Sprint(id, board, name, goal, state, start, end, completed, created, activated, place, properties);
    }

    /** Null takes the property away. */
    public Sprint withProperty(String key, Object value) {
        JsonObject changed = properties.copy();
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new Sprint(id, board, name, goal, state, start, end, completed, created, activated, sequence, changed);
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
                .put("completed", completed)
                .put("created", created)
                .put("activated", activated)
                .put("sequence", sequence)
                .put("properties", properties);
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
                json.getInstant("completed"),
                json.getInstant("created"),
                json.getInstant("activated"),
                json.getLong("sequence", json.getLong("id")),
                json.getJsonObject("properties", new JsonObject()));
    }
}
