package io.piboard.embedded.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/** Says where everything is ({@code openid-configuration}). */
record DiscoveryRoute(URI issuer) {

    void handle(RoutingContext context) {
        context.json(new JsonObject()
                .put("issuer", issuer.toString())
                .put("authorization_endpoint", issuer + "/authorize")
                .put("token_endpoint", issuer + "/token")
                .put("jwks_uri", issuer + "/jwks")
                .put("response_types_supported", JsonArray.of("code"))
                .put("response_modes_supported", JsonArray.of("query"))
                .put("grant_types_supported", JsonArray.of("authorization_code", "password", "client_credentials"))
                .put("code_challenge_methods_supported", JsonArray.of("S256"))
                .put(
                        "token_endpoint_auth_methods_supported",
                        JsonArray.of("none", "client_secret_basic", "client_secret_post"))
                .put("subject_types_supported", JsonArray.of("public"))
                .put("scopes_supported", JsonArray.of("openid", "profile"))
                .put("id_token_signing_alg_values_supported", JsonArray.of("RS256")));
    }
}
