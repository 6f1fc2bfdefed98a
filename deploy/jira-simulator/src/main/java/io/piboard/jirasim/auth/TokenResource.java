package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Caller;
import io.piboard.jirasim.http.Caller.Means;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.OAuthClient;
import io.piboard.jirasim.site.User;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Atlassian's {@code POST /oauth/token}: a code or a refresh token of an app, or the credentials of a service account. */
final class TokenResource {

    private final Accounts accounts;

    TokenResource(Accounts accounts) {
        this.accounts = accounts;
    }

    void mount(Routes root) {
        root.anonymous(HttpMethod.POST, "/oauth/token", RequestClass.TOKEN, this::token);
    }

    private Answer token(Call call) {
        TokenRequest request = TokenRequest.of(call);
        return switch (String.valueOf(request.get("grant_type"))) {
            case "client_credentials" -> service(request);
            case "authorization_code" ->
                app(request).map(app -> redeem(app, request)).orElseGet(this::denied);
            case "refresh_token" ->
                app(request).map(app -> refresh(app, request)).orElseGet(this::denied);
            default -> TokenRequest.error(400, "unsupported_grant_type", "This grant type is not supported.");
        };
    }

    private Answer denied() {
        return TokenRequest.error(401, "access_denied", "Unauthorized");
    }

    /** The service account of the demo may do everything its user may; it gets no refresh token. */
    private Answer service(TokenRequest request) {
        return accounts.serviceAccount(request.get("client_id"), request.get("client_secret"))
                .map(client -> Answer.ok(
                        answer(service(client), 0).put("scope", String.join(" ", accounts.scopes.everyScope()))))
                .orElseGet(this::denied);
    }

    private Caller service(OAuthClient client) {
        User user = accounts.catalog.userByEmail(client.email()).orElseThrow();
        return new Caller(user, Means.SERVICE_ACCOUNT, client.id(), Scopes.ALL);
    }

    private Optional<OAuthApp> app(TokenRequest request) {
        return accounts.apps.app(request.get("client_id"), request.get("client_secret"));
    }

    private Answer redeem(OAuthApp app, TokenRequest request) {
        return accounts.codes
                .redeem(app, request.get("code"), request.get("redirect_uri"), request.get("code_verifier"))
                .map(code -> granted(accounts.grants.give(app, code.user(), code.scopes())))
                .orElseGet(() -> TokenRequest.error(403, "invalid_grant", "Invalid authorization code"));
    }

    private Answer refresh(OAuthApp app, TokenRequest request) {
        return accounts.grants
                .refresh(app, request.get("refresh_token"))
                .map(this::granted)
                .orElseGet(() -> TokenRequest.invalidGrant(403));
    }

    private Answer granted(Grant grant) {
        User user = accounts.catalog.user(grant.account()).orElseThrow();
        if (accounts.mischief.revoked(grant.app()) || accounts.mischief.revoked(user.email())) {
            return TokenRequest.invalidGrant(403);
        }
        JsonObject body = answer(new Caller(user, Means.CONSENT, grant.app(), grant.scopes()), grant.id());
        if (grant.scopes().hold("offline_access")) {
            body.put("refresh_token", Grants.refreshToken(grant));
        }
        return Answer.ok(body);
    }

    private JsonObject answer(Caller caller, long grant) {
        return new JsonObject()
                .put("access_token", accounts.access.issue(caller, grant))
                .put("expires_in", accounts.access.life().toSeconds())
                .put("scope", caller.scopes().words())
                .put("token_type", "Bearer");
    }
}
