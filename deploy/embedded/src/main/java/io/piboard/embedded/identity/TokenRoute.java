package io.piboard.embedded.identity;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/** Gives tokens for a code or for a password, and to services for their secret. */
record TokenRoute(AuthorizationCodes codes, TokenSigner signer) {

    void handle(RoutingContext context) {
        MultiMap form = context.request().formAttributes();
        switch (Objects.requireNonNullElse(form.get("grant_type"), "")) {
            case "password" ->
                DemoPeople.authenticate(form.get("username"), form.get("password"))
                        .ifPresentOrElse(person -> grant(context, person, null), () -> invalidGrant(context));
            case "authorization_code" ->
                codes.redeem(form.get("code"), form.get("code_verifier"), form.get("redirect_uri"))
                        .ifPresentOrElse(
                                grant -> grant(
                                        context, grant.person(), grant.request().nonce()),
                                () -> invalidGrant(context));
            case "client_credentials" -> {
                if (DemoClient.isAuthentic(context.request())) {
                    grantService(context);
                } else {
                    refuse(context, "invalid_client");
                }
            }
            default -> refuse(context, "unsupported_grant_type");
        }
    }

    private void grant(RoutingContext context, DemoPerson person, String nonce) {
        context.response().putHeader("Cache-Control", "no-store");
        context.json(new JsonObject()
                .put("access_token", signer.accessToken(person))
                .put("id_token", signer.idToken(person, nonce))
                .put("token_type", "Bearer")
                .put("expires_in", TokenSigner.LIFETIME.toSeconds())
                .put("scope", "openid profile"));
    }

    private void grantService(RoutingContext context) {
        context.response().putHeader("Cache-Control", "no-store");
        context.json(new JsonObject()
                .put("access_token", signer.serviceToken())
                .put("token_type", "Bearer")
                .put("expires_in", TokenSigner.LIFETIME.toSeconds()));
    }

    private static void invalidGrant(RoutingContext context) {
        refuse(context, "invalid_grant");
    }

    private static void refuse(RoutingContext context, String error) {
        context.response().setStatusCode(400).putHeader("Cache-Control", "no-store");
        context.json(new JsonObject().put("error", error));
    }
}
