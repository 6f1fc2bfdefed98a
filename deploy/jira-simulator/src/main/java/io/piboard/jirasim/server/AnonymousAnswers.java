package io.piboard.jirasim.server;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trap of dropped credentials: many resources answer 200 with less data, as nothing here is open to the world. */
final class AnonymousAnswers {

    private static final String NOT_THERE = "Issue does not exist or you do not have permission to see it.";

    private final JiraKind kind;

    AnonymousAnswers(JiraKind kind) {
        this.kind = kind;
    }

    Optional<Answer> to(String method, String path) {
        String resource = path.replaceFirst("^/rest/api/(2|3|latest)/", "");
        boolean read = method.equals("GET") || resource.startsWith("search");
        if (!read || resource.equals(path)) {
            return Optional.empty();
        }
        return switch (resource) {
            case "project" -> Optional.of(Answer.ok(new JsonArray()));
            case "project/search" -> only(kind.cloud(), page());
            case "search/jql" -> only(kind.cloud(), tokenPage());
            case "search" -> only(!kind.cloud(), oldPage());
            default -> resource.matches("issue/[^/]+") ? Optional.of(issue()) : Optional.empty();
        };
    }

    private static Optional<Answer> only(boolean here, JsonObject body) {
        return here ? Optional.of(Answer.ok(body)) : Optional.empty();
    }

    private static JsonObject page() {
        return new JsonObject()
                .put("maxResults", 50)
                .put("startAt", 0)
                .put("total", 0)
                .put("isLast", true)
                .put("values", new JsonArray());
    }

    private static JsonObject tokenPage() {
        return new JsonObject().put("issues", new JsonArray()).put("isLast", true);
    }

    private static JsonObject oldPage() {
        return new JsonObject()
                .put("expand", "names,schema")
                .put("startAt", 0)
                .put("maxResults", 50)
                .put("total", 0)
                .put("issues", new JsonArray());
    }

    private Answer issue() {
        if (kind.cloud()) {
            return Answer.json(404, JiraError.body(List.of(NOT_THERE), Map.of()));
        }
        List<String> messages = List.of("You do not have the permission to see the specified issue.", "Login Required");
        return Answer.json(401, JiraError.body(messages, Map.of()));
    }
}
