package io.piboard.metadata.token;

import java.util.Set;

/** Reads the error of a token address (RFC 6749, 5.2). */
final class TokenErrors {

    private static final Set<String> CLIENTS_FAULT =
            Set.of("invalid_client", "unauthorized_client", "invalid_grant", "invalid_scope", "access_denied");

    private TokenErrors() {}

    static boolean blamesTheClient(String answer) {
        return answer != null && CLIENTS_FAULT.stream().anyMatch(answer::contains);
    }
}
