package io.piboard.jirasim.richtext;

import io.piboard.jirasim.http.JiraError;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Finds the rich texts in what is said about issues and comments. */
final class RichText {

    private static final List<String> FIELDS = List.of("description", "environment");
    private static final String BODY = "body";

    private RichText() {}

    /** A bare string in place of a document refuses the whole call. */
    static void toText(JsonObject request) {
        if (request.getValue("issueUpdates") instanceof JsonArray updates) {
            objects(updates).forEach(RichText::toText);
        }
        JsonObject fields = object(request, "fields");
        JsonObject update = object(request, "update");
        for (String field : FIELDS) {
            toText(fields, field, field);
            if (update.getValue(field) instanceof JsonArray operations) {
                objects(operations).forEach(operation -> toText(operation, "set", field));
            }
        }
        if (update.getValue("comment") instanceof JsonArray comments) {
            objects(comments).forEach(one -> commentToText(object(one, "add")));
        }
    }

    static void commentToText(JsonObject comment) {
        toText(comment, BODY, "comment");
    }

    static void toDocuments(JsonObject answer) {
        if (answer.getValue("issues") instanceof JsonArray issues) {
            objects(issues).forEach(RichText::toDocuments);
        }
        JsonObject fields = object(answer, "fields");
        FIELDS.forEach(field -> toDocument(fields, field));
        commentsToDocuments(object(fields, "comment"));
    }

    static void commentsToDocuments(JsonObject answer) {
        toDocument(answer, BODY);
        if (answer.getValue("comments") instanceof JsonArray comments) {
            objects(comments).forEach(comment -> toDocument(comment, BODY));
        }
    }

    private static void toText(JsonObject owner, String member, String field) {
        Object value = owner.getValue(member);
        if (AtlassianDocument.isOne(value)) {
            owner.put(member, AtlassianDocument.text((JsonObject) value));
        } else if (value != null) {
            throw JiraError.fields(
                    Map.of(field, "Operation value must be an Atlassian Document (see the Atlassian Document Format)"));
        }
    }

    private static void toDocument(JsonObject owner, String member) {
        if (owner.getValue(member) instanceof String text) {
            owner.put(member, AtlassianDocument.of(text));
        }
    }

    private static JsonObject object(JsonObject owner, String member) {
        return owner.getValue(member) instanceof JsonObject object ? object : new JsonObject();
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }
}
