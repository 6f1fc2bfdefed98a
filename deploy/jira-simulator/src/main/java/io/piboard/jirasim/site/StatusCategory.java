package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** The meaning of a status; clients go by {@code key}, the name depends on site and language. */
public enum StatusCategory {
    NEW(2, "new", "blue-gray", "To Do"),
    INDETERMINATE(4, "indeterminate", "yellow", "In Progress"),
    DONE(3, "done", "green", "Done");

    private final int id;
    private final String key;
    private final String color;
    private final String label;

    StatusCategory(int id, String key, String color, String label) {
        this.id = id;
        this.key = key;
        this.color = color;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("self", Self.platform("statuscategory/" + id))
                .put("id", id)
                .put("key", key)
                .put("colorName", color)
                .put("name", label);
    }
}
