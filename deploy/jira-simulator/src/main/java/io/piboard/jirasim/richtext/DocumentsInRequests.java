package io.piboard.jirasim.richtext;

import io.piboard.jirasim.http.JiraError;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Reads the documents of a request as plain text, and refuses plain text where a document has to be. */
final class DocumentsInRequests {

    private static final String REFUSAL =
            "Operation value must be an Atlassian Document (see the Atlassian Document Format)";

    private DocumentsInRequests() {}

    static JsonObject of(JsonObject body) {
        JsonObject plain = body.copy();
        plain(plain, "body", "comment");
        issue(plain);
        if (plain.getValue("issueUpdates") instanceof JsonArray issues) {
            issues.stream().map(JsonObject.class::cast).forEach(DocumentsInRequests::issue);
        }
        return plain;
    }

    private static void issue(JsonObject wish) {
        if (wish.getValue("fields") instanceof JsonObject fields) {
            plain(fields, "description", "description");
        }
        if (wish.getValue("update") instanceof JsonObject update) {
            operations(update, "description").forEach(operation -> plain(operation, "set", "description"));
            operations(update, "comment").forEach(operation -> {
                if (operation.getValue("add") instanceof JsonObject comment) {
                    plain(comment, "body", "comment");
                }
            });
        }
    }

    private static Iterable<JsonObject> operations(JsonObject update, String field) {
        JsonArray operations = update.getValue(field) instanceof JsonArray given ? given : new JsonArray();
        return operations.stream().map(JsonObject.class::cast).toList();
    }

    private static void plain(JsonObject holder, String member, String field) {
        Object value = holder.getValue(member);
        if (value == null) {
            return;
        }
        if (!AtlassianDocument.isDocument(value)) {
            throw JiraError.fields(Map.of(field, REFUSAL));
        }
        holder.put(member, AtlassianDocument.text((JsonObject) value));
    }
}
