package io.piboard.jira.auth;

import io.piboard.jira.auth.LoginRefusedException.Part;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** Reads the error of a token address (RFC 6749, 5.2): only some say that client or grant will never be taken. */
final class TokenErrors {

    /** Atlassian denies access to clients that it does not know. */
    private static final Map<String, Part> REFUSALS = Map.of(
            "invalid_client", Part.APP,
            "unauthorized_client", Part.APP,
            "invalid_scope", Part.APP,
            "access_denied", Part.APP,
            "invalid_grant", Part.GRANT);

    private TokenErrors() {}

    static Optional<Part> refusal(String answer) {
        try {
            return Optional.ofNullable(answer)
                    .map(JsonObject::new)
                    .map(error -> REFUSALS.get(String.valueOf(error.getValue("error"))));
        } catch (DecodeException noJson) {
            return Optional.empty();
        }
    }
}
