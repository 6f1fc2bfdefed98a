package io.piboard.jirasim.change;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/**
 * One line of a changelog; {@code fieldId} is null for what is no field, such as a link. Where {@code accounts} is set,
 * Cloud tells the ids of its accounts a second time.
 */
public record ChangeItem(
        String field,
        String fieldType,
        String fieldId,
        String from,
        String fromText,
        String to,
        String toText,
        boolean accounts) {

    ChangeItem(String field, String fieldType, String fieldId, String from, String fromText, String to, String toText) {
        this(field, fieldType, fieldId, from, fromText, to, toText, false);
    }

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

    /** A user of Cloud, by account id. */
    static ChangeItem account(String field, String from, String fromText, String to, String toText) {
        return new ChangeItem(field, "jira", field, from, fromText, to, toText, true);
    }

    public static ChangeItem linked(String otherKey, String sentence) {
        return new ChangeItem("Link", "jira", null, null, null, otherKey, sentence);
    }

    public static ChangeItem unlinked(String otherKey, String sentence) {
        return new ChangeItem("Link", "jira", null, otherKey, sentence, null, null);
    }

    /** As Cloud's webhooks of created issues name fields. */
    public ChangeItem capitalised() {
        String name = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        return new ChangeItem(name, fieldType, fieldId, from, fromText, to, toText, accounts);
    }

    public JsonObject toJson() {
        JsonObject json = new JsonObject().put("field", field).put("fieldtype", fieldType);
        if (fieldId != null) {
            json.put("fieldId", fieldId);
        }
        json.put("from", from).put("fromString", fromText).put("to", to).put("toString", toText);
        return accounts ? json.put("tmpFromAccountId", from).put("tmpToAccountId", to) : json;
    }
}
