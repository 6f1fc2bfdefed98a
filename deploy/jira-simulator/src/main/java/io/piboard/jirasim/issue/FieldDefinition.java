package io.piboard.jirasim.issue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A field of the site as {@code GET /field} and the create and edit metadata describe it. */
public record FieldDefinition(String id, String name, JsonObject schema, String... operations) {

    static FieldDefinition system(String id, String name, String type) {
        return new FieldDefinition(id, name, new JsonObject().put("type", type).put("system", id), "set");
    }

    static FieldDefinition list(String id, String name, String items) {
        JsonObject schema =
                new JsonObject().put("type", "array").put("items", items).put("system", id);
        return new FieldDefinition(id, name, schema, "add", "set", "remove");
    }

    static FieldDefinition custom(String id, String name, String type, String items, String plugin) {
        JsonObject schema = new JsonObject().put("type", type);
        if (items != null) {
            schema.put("items", items);
        }
        schema.put("custom", plugin).put("customId", Integer.parseInt(id.substring("customfield_".length())));
        return new FieldDefinition(id, name, schema, "set");
    }

    boolean custom() {
        return schema.containsKey("custom");
    }

    JsonObject toJson() {
        JsonArray clauses = custom()
                ? new JsonArray()
                        .add("cf[" + schema.getInteger("customId") + "]")
                        .add(name)
                : new JsonArray().add(id);
        return new JsonObject()
                .put("id", id)
                .put("key", id)
                .put("name", name)
                .put("untranslatedName", name)
                .put("custom", custom())
                .put("orderable", true)
                .put("navigable", true)
                .put("searchable", true)
                .put("clauseNames", clauses)
                .put("schema", schema);
    }

    JsonObject onScreen(boolean required) {
        return new JsonObject()
                .put("fieldId", id)
                .put("key", id)
                .put("name", name)
                .put("required", required)
                .put("hasDefaultValue", false)
                .put("operations", JsonArray.of((Object[]) operations))
                .put("schema", schema);
    }
}
