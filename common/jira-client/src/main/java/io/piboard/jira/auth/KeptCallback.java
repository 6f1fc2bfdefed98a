package io.piboard.jira.auth;

import io.piboard.jira.auth.LoginRefusedException.Part;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;

/**
 * What has to be repeated when a code is exchanged.
 *
 * @param verifier {@code null} where no proof was announced
 */
record KeptCallback(URI callback, String verifier) {

    String text() {
        return new JsonObject()
                .put("callback", callback.toString())
                .put("verifier", verifier)
                .encode();
    }

    static KeptCallback read(String text) {
        try {
            JsonObject kept = new JsonObject(text);
            return new KeptCallback(URI.create(kept.getString("callback")), kept.getString("verifier"));
        } catch (DecodeException | ClassCastException | NullPointerException otherKind) {
            // of a consent that was begun while the app was another one
            throw new LoginRefusedException(Part.GRANT);
        }
    }

    @Override
    public String toString() {
        return "KeptCallback[hidden]";
    }
}
