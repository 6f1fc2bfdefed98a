package io.piboard.jirasim.site;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One immutable state of an issue. Fields hold plain ids and values under Jira's field ids: strings, a double for story
 * points, lists for labels and sprints; what is not set is absent.
 */
public record Issue(
        long id,
        String key,
        String project,
        Instant created,
        Instant updated,
        Map<String, Object> fields,
        JsonObject properties)
        implements Entity {

    public static final String KIND = "issue";

    public Issue {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    @Override
    public String kind() {
        return KIND;
    }

    public String text(String field) {
        return (String) fields.get(field);
    }

    public Double points() {
        return (Double) fields.get(FieldId.POINTS);
    }

    @SuppressWarnings("unchecked")
    public List<Long> sprints() {
        return (List<Long>) fields.getOrDefault(FieldId.SPRINT, List.of());
    }

    @SuppressWarnings("unchecked")
    public List<String> labels() {
        return (List<String>) fields.getOrDefault(FieldId.LABELS, List.of());
    }

    /** The same issue with one field set; null or an empty list clears it. */
    public Issue with(String field, Object value) {
        Map<String, Object> changed = new TreeMap<>(fields);
        if (value == null || List.of().equals(value)) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new Issue(id, key, project, created, updated, changed, properties);
    }

    /** Strictly later than before, also when the clock did not move: clients order states by it. */
    public Issue touched(Instant now) {
        Instant next = updated.plusMillis(1);
        return new Issue(id, key, project, created, now.isAfter(next) ? now : next, fields, properties);
    }

    public Issue withProperty(String name, Object value) {
        JsonObject changed = properties.copy();
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Issue(id, key, project, created, updated, fields, changed);
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("key", key)
                .put("project", project)
                .put("created", created)
                .put("updated", updated)
                .put("fields", new JsonObject(new TreeMap<>(fields)))
                .put("properties", properties);
    }

    public static Issue fromJson(JsonObject json) {
        Map<String, Object> fields = new TreeMap<>();
        json.getJsonObject("fields")
                .forEach(entry -> fields.put(entry.getKey(), plain(entry.getKey(), entry.getValue())));
        return new Issue(
                json.getLong("id"),
                json.getString("key"),
                json.getString("project"),
                json.getInstant("created"),
                json.getInstant("updated"),
                fields,
                json.getJsonObject("properties"));
    }

    private static Object plain(String field, Object stored) {
        return switch (field) {
            case FieldId.POINTS -> ((Number) stored).doubleValue();
            case FieldId.SPRINT ->
                ((JsonArray) stored)
                        .stream().map(id -> ((Number) id).longValue()).toList();
            case FieldId.LABELS ->
                ((JsonArray) stored).stream().map(Objects::toString).toList();
            default -> stored;
        };
    }
}
