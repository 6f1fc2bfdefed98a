package io.piboard.jirasim.server;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** How each kind of Jira, and Atlassian's gateway, speaks of an address that does not exist. */
final class NothingThere {

    private NothingThere() {}

    static Answer at(String path, JiraKind kind) {
        if (!kind.cloud()) {
            return Answer.json(
                    404,
                    new JsonObject().put("message", "null for uri: " + path).put("status-code", 404));
        }
        if (path.startsWith("/ex/jira/")) {
            return Answer.json(404, new JsonObject().put("code", 404).put("message", "Not Found"));
        }
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", "Not Found")
                .put("status", 404)
                .put("detail", "No endpoint " + path + ".")
                .put("instance", path);
        return new Answer(404, "application/problem+json", problem.encode(), Map.of());
    }
}
