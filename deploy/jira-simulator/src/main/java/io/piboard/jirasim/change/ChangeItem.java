package io.piboard.jirasim.change;

import io.vertx.core.json.JsonObject;

/** One line of a changelog; {@code fieldId} is null for what is no field, such as a link. */
public record ChangeItem(
        String field, String fieldType, String fieldId, String from, String fromText, String to, String toText) {

    static ChangeItem system(String field, String from, String fromText, String to, String toText) {
        return new ChangeItem(field, "jira", field, from, fromText, to, toText);
    }

    /** A change whose values have no ids. */
    static ChangeItem text(String field, String from, String to) {
        return system(field, null, from, null, to);
    }

    static ChangeItem custom(String name, String id, String from, String fromText, String to, String toText) {
        return new ChangeItem(name, "custom", id, from, fromText, to, toText);
    }

    public static ChangeItem linked(String otherKey, String sentence) {
        return new ChangeItem("Link", "jira", null, null, null, otherKey, sentence);
    }

    public static ChangeItem unlinked(String otherKey, String sentence) {
        return new ChangeItem("Link", "jira", null, otherKey, sentence, null, null);
    }

    public JsonObject toJson() {
        JsonObject json = new JsonObject().put("field", field).put("fieldtype", fieldType);
        if (fieldId != null) {
            json.put("fieldId", fieldId);
        }
        return json.put("from", from).put("fromString", fromText).put("to", to).put("toString", toText);
    }
}
