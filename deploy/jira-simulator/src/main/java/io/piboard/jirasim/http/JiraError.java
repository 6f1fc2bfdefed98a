package io.piboard.jirasim.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A refusal in Jira's usual form: messages, and errors by field. */
public final class JiraError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private JiraError(Answer answer) {
        super(answer.status() + " " + answer.body(), null, false, false);
        this.answer = answer;
    }

    public static JiraError of(int status, String message) {
        return new JiraError(Answer.json(status, body(List.of(message), Map.of())));
    }

    public static JiraError badRequest(String message) {
        return of(400, message);
    }

    public static JiraError notFound(String message) {
        return of(404, message);
    }

    public static JiraError noIssue() {
        return notFound("Issue does not exist or you do not have permission to see it.");
    }

    public static JiraError fields(Map<String, String> errors) {
        return new JiraError(Answer.json(400, body(List.of(), errors)));
    }

    /** A member of the body is something else than it has to be. */
    public static JiraError wrongShape() {
        return badRequest("Can not deserialize the request: a member has the wrong type.");
    }

    public static JiraError answer(Answer answer) {
        return new JiraError(answer);
    }

    public Answer answer() {
        return answer;
    }

    public static JsonObject body(List<String> messages, Map<String, String> errors) {
        return new JsonObject()
                .put("errorMessages", new JsonArray(messages))
                .put("errors", new JsonObject(new TreeMap<>(errors)));
    }
}
