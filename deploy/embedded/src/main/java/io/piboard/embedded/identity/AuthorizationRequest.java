package io.piboard.embedded.identity;

import io.vertx.core.MultiMap;
import java.util.Optional;

/** What the page asks for when it sends a browser to log in; absent members are {@code null}. */
record AuthorizationRequest(String redirectUri, String state, String nonce, String codeChallenge, String loginHint) {

    static AuthorizationRequest of(MultiMap parameters) {
        return new AuthorizationRequest(
                parameters.get("redirect_uri"),
                parameters.get("state"),
                parameters.get("nonce"),
                parameters.get("code_challenge"),
                parameters.get("login_hint"));
    }

    /** What is wrong with it, in OAuth's words. */
    static Optional<String> fault(MultiMap parameters) {
        if (!TokenSigner.CLIENT.equals(parameters.get("client_id"))) {
            return Optional.of("unknown client_id");
        }
        if (!"code".equals(parameters.get("response_type"))) {
            return Optional.of("response_type must be code");
        }
        if (!"S256".equals(parameters.get("code_challenge_method")) || parameters.get("code_challenge") == null) {
            return Optional.of("PKCE with code_challenge_method=S256 is required");
        }
        return Optional.empty();
    }
}
