package io.piboard.jirasim.bulk;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.JiraError;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The bulk resources refuse in a form of their own: a list of objects with messages. */
final class BulkErrors {

    private BulkErrors() {}

    static JiraError badRequest(String message) {
        return of(400, message);
    }

    static JiraError forbidden() {
        return of(403, "The user does not have the global permission to make bulk changes.");
    }

    private static JiraError of(int status, String message) {
        JsonArray errors = JsonArray.of(new JsonObject().put("message", message));
        return JiraError.answer(Answer.json(status, new JsonObject().put("errors", errors)));
    }
}
