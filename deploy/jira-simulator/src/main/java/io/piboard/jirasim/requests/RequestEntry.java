package io.piboard.jirasim.requests;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** One request that was answered, or whose answer was lost on purpose. */
public record RequestEntry(
        Instant time, RequestClass kind, String method, String path, String user, int status, boolean answerLost) {

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
