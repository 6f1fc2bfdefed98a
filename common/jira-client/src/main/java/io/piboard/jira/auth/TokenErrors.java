package io.piboard.jira.auth;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** Reads the error of a token address (RFC 6749, 5.2): only some say that client or grant will never be taken. */
final class TokenErrors {

    private static final Set<String> REFUSALS =
            Set.of("invalid_client", "unauthorized_client", "invalid_grant", "invalid_scope", "access_denied");

    private TokenErrors() {}

    static boolean isRefusal(String answer) {
        try {
            return answer != null && REFUSALS.contains(String.valueOf(new JsonObject(answer).getValue("error")));
        } catch (DecodeException noJson) {
            return false;
        }
    }
}
