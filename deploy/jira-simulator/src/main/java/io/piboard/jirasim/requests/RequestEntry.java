package io.piboard.jirasim.requests;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * One request that was answered, or whose answer was lost on purpose.
 *
 * @param agent the User-Agent header, which tells two programs of one account apart
 * @param body as it came
 */
public record RequestEntry(
        Instant time,
        RequestClass kind,
        String method,
        String path,
        String user,
        String agent,
        String body,
        int status,
        boolean answerLost) {

    boolean isWrite() {
        return kind.changesIssues() && !method.equals("GET");
    }

    /** With its body, which the compact form leaves out. */
    JsonObject toFullJson() {
        return toJson().put("agent", agent).put("body", body);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("time", time)
                .put("class", kind.word())
                .put("method", method)
                .put("path", path)
                .put("user", user)
                .put("status", status)
                .put("answerLost", answerLost);
    }
}
