package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Caller;
import io.piboard.jirasim.http.Caller.Means;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.User;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * Data Center as an OAuth 2.0 provider (from 8.22): consent, code with proof key, tokens that rotate. {@code
 * simulate=deny} plays the person who says no. A refresh that leaves out {@code redirect_uri} is no valid grant. Newer versions take client credentials of a service account too.
 */
final class ServerOAuthResource {

    private static final String PATH = "/rest/oauth2/latest/";
    private static final List<String> LADDER = List.of("READ", "WRITE", "ADMIN", "SYSTEM_ADMIN");

    private final Accounts accounts;

    ServerOAuthResource(Accounts accounts) {
        this.accounts = accounts;
    }

    void mount(Routes root) {
        if (accounts.kind().selfHostedBefore(8, 22)) {
            return;
        }
        root.anonymous(HttpMethod.GET, PATH + "authorize", RequestClass.TOKEN, this::authorize);
        root.anonymous(HttpMethod.POST, PATH + "token", RequestClass.TOKEN, this::token);
    }

    private Answer authorize(Call call) {
        OAuthApp app = call.query("client_id").flatMap(accounts.apps::app).orElseThrow(() -> wrong("client_id"));
        String redirect = call.query("redirect_uri").orElse("");
        if (!app.redirectsTo(redirect)) {
            throw wrong("redirect_uri");
        }
        Redirection back = new Redirection(redirect, call.query("state").orElse(null));
        String scope = call.query("scope").orElse("READ");
        if (!LADDER.contains(scope) || !app.scopes().contains(scope)) {
            return back.error("invalid_scope");
        }
        if (!call.query("response_type").orElse("").equals("code")) {
            return back.error("unsupported_response_type");
        }
        if (call.query("simulate").orElse("").equals("deny")) {
            return back.error("access_denied");
        }
        String challenge = call.query("code_challenge").orElse(null);
        return back.code(accounts.codes.issue(app, person(call), upTo(scope), redirect, challenge));
    }

    /** Each scope contains the smaller ones. */
    private static Scopes upTo(String scope) {
        return Scopes.of(Set.copyOf(LADDER.subList(0, LADDER.indexOf(scope) + 1)));
    }

    private User person(Call call) {
        String name = call.query("login_hint")
                .orElse(accounts.catalog.users().getFirst().name());
        return accounts.catalog.users().stream()
                .filter(user -> user.name().equals(name) || user.email().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("login_hint"));
    }

    private static JiraError wrong(String parameter) {
        return JiraError.badRequest("The parameter " + parameter + " is not valid for this application link.");
    }

    private Answer token(Call call) {
        TokenRequest request = TokenRequest.of(call);
        String type = String.valueOf(request.get("grant_type"));
        if (type.equals("client_credentials") && accounts.kind().selfHostedSince(10, 0)) {
            return accounts.serviceAccount(request.get("client_id"), request.get("client_secret"))
                    .flatMap(client -> accounts.catalog.userByEmail(client.email()))
                    .map(user -> Answer.ok(answer(
                            new Caller(user, Means.SERVICE_ACCOUNT, request.get("client_id"), upTo("WRITE")), 0)))
                    .orElseGet(() -> TokenRequest.error(401, "invalid_client", "Invalid client credentials."));
        }
        return accounts.apps
                .app(request.get("client_id"), request.get("client_secret"))
                .map(app -> consented(app, type, request))
                .orElseGet(() -> TokenRequest.error(401, "invalid_client", "Invalid client credentials."));
    }

    private Answer consented(OAuthApp app, String type, TokenRequest request) {
        return switch (type) {
            case "authorization_code" ->
                accounts.codes
                        .redeem(app, request.get("code"), request.get("redirect_uri"), request.get("code_verifier"))
                        .map(code -> granted(accounts.grants.give(app, code.user(), code.scopes())))
                        .orElseGet(() -> TokenRequest.error(400, "invalid_grant", "The code is not valid."));
            case "refresh_token" -> refresh(app, request);
            default -> TokenRequest.error(400, "unsupported_grant_type", "This grant type is not supported.");
        };
    }

    private Answer refresh(OAuthApp app, TokenRequest request) {
        if (request.get("redirect_uri") == null || !app.redirectsTo(request.get("redirect_uri"))) {
            return TokenRequest.error(400, "invalid_grant", "The redirect URI is not the one of the authorization.");
        }
        return accounts.grants
                .refresh(app, request.get("refresh_token"))
                .map(this::granted)
                .orElseGet(() -> TokenRequest.invalidGrant(400));
    }

    private Answer granted(Grant grant) {
        User user = accounts.catalog.user(grant.account()).orElseThrow();
        if (accounts.mischief.revoked(grant.app()) || accounts.mischief.revoked(user.email())) {
            return TokenRequest.invalidGrant(400);
        }
        Caller caller = new Caller(user, Means.CONSENT, grant.app(), grant.scopes());
        return Answer.ok(answer(caller, grant.id()).put("refresh_token", Grants.refreshToken(grant)));
    }

    private JsonObject answer(Caller caller, long grant) {
        return new JsonObject()
                .put("access_token", accounts.access.issue(caller, grant))
                .put("token_type", "bearer")
                .put("expires_in", accounts.access.life().toSeconds())
                .put("created_at", accounts.clock.instant().getEpochSecond());
    }
}
