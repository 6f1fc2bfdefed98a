package io.piboard.jirasim.bulk;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.site.FieldId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Consumer;

/** Turns the input of a bulk edit, which is grouped by kinds of fields, into the body of an ordinary edit. */
final class BulkFields {

    private final JsonObject fields = new JsonObject();
    private final JsonObject update = new JsonObject();

    private BulkFields() {}

    static JsonObject body(JsonObject request) {
        JsonObject input = Bodies.object(request, "editedFieldsInput");
        BulkFields made = new BulkFields();
        made.values(input, "singleLineTextFields", "text");
        made.values(input, "clearableNumberFields", "value");
        made.people(input);
        made.days(input);
        made.richTexts(input);
        made.labels(input);
        made.priority(input);
        made.refuseUnselected(request);
        return new JsonObject().put("fields", made.fields).put("update", made.update);
    }

    private void values(JsonObject input, String group, String member) {
        each(input, group, one -> fields.put(one.getString("fieldId"), one.getValue(member)));
    }

    private void people(JsonObject input) {
        each(input, "singleSelectClearableUserPickerFields", one -> {
            fields.put(one.getString("fieldId"), one.getJsonObject("user"));
        });
    }

    private void days(JsonObject input) {
        each(input, "datePickerFields", one -> {
            JsonObject date = Bodies.object(one, "date");
            fields.put(one.getString("fieldId"), date.getString("formattedDate"));
        });
    }

    private void richTexts(JsonObject input) {
        each(input, "richTextFields", one -> {
            JsonObject text = Bodies.object(one, "richText");
            fields.put(one.getString("fieldId"), Bodies.text(text, "plainText", text.getString("wikiMarkup")));
        });
    }

    private void labels(JsonObject input) {
        each(input, "labelsFields", one -> {
            List<String> names = Bodies.objects(one, "labels").stream()
                    .map(label -> label.getString("name"))
                    .toList();
            switch (Bodies.text(one, "bulkEditMultiSelectFieldOption", "REPLACE")) {
                case "ADD" -> update.put(FieldId.LABELS, operations("add", names));
                case "REMOVE" -> update.put(FieldId.LABELS, operations("remove", names));
                case "REMOVE_ALL" -> fields.put(FieldId.LABELS, new JsonArray());
                default -> fields.put(FieldId.LABELS, new JsonArray(names));
            }
        });
    }

    private void priority(JsonObject input) {
        JsonObject given = input.getJsonObject("priority");
        if (given != null) {
            fields.put(FieldId.PRIORITY, new JsonObject().put("id", given.getString("priorityId")));
        }
    }

    private void refuseUnselected(JsonObject request) {
        List<String> selected = Bodies.strings(request, "selectedActions");
        List<String> unselected = fields.fieldNames().stream()
                .filter(field -> !selected.contains(field))
                .sorted()
                .toList();
        if (!unselected.isEmpty() || selected.size() > 200) {
            throw BulkErrors.badRequest("The following editedFieldInput values are not listed as selectedActions : "
                    + String.join(", ", unselected));
        }
    }

    private static JsonArray operations(String operation, List<String> values) {
        JsonArray operations = new JsonArray();
        values.forEach(value -> operations.add(new JsonObject().put(operation, value)));
        return operations;
    }

    private static void each(JsonObject input, String group, Consumer<JsonObject> use) {
        Bodies.objects(input, group).forEach(use);
    }
}
