package io.piboard.jirasim.richtext;

import io.piboard.jirasim.http.Answer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Turns descriptions of issues and bodies of comments into documents, wherever they are in an answer. */
final class DocumentsInAnswers {

    private DocumentsInAnswers() {}

    static Answer of(Answer answer) {
        String body = answer.body();
        if (!body.contains("\"description\":\"") && !body.contains("\"body\":\"")) {
            return answer;
        }
        Object json = Json.decodeValue(body);
        turn(json);
        return answer.withBody(Json.encode(json));
    }

    private static void turn(Object json) {
        if (json instanceof JsonArray array) {
            array.forEach(DocumentsInAnswers::turn);
        } else if (json instanceof JsonObject object) {
            object.forEach(member -> turn(member.getValue()));
            if (object.getValue("fields") instanceof JsonObject fields) {
                document(fields, "description");
            }
            if (object.containsKey("author")) {
                document(object, "body");
            }
        }
    }

    private static void document(JsonObject holder, String member) {
        if (holder.getValue(member) instanceof String text) {
            holder.put(member, AtlassianDocument.of(text));
        }
    }
}
