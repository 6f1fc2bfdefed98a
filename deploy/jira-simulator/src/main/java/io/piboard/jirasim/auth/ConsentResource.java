package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.User;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.TreeSet;

/**
 * Atlassian's consent page and the list of sites a consent covers. Nobody has to click here: the browser is sent back
 * at once, for {@code login_hint} or the integration's own account; {@code simulate=deny} plays the person who says no.
 */
final class ConsentResource {

    private final Accounts accounts;

    ConsentResource(Accounts accounts) {
        this.accounts = accounts;
    }

    void mount(Routes root) {
        root.anonymous(HttpMethod.GET, "/authorize", RequestClass.TOKEN, this::authorize);
        root.anonymous(HttpMethod.GET, "/oauth/token/accessible-resources", RequestClass.TOKEN, this::resources);
    }

    private Answer authorize(Call call) {
        OAuthApp app = call.query("client_id").flatMap(accounts.apps::app).orElseThrow(() -> wrong("client_id"));
        String redirect = call.query("redirect_uri").orElse("");
        if (!app.redirectsTo(redirect)) {
            throw wrong("redirect_uri");
        }
        Redirection back = new Redirection(redirect, call.query("state").orElse(null));
        Scopes scopes = Scopes.parse(call.query("scope").orElse(""));
        if (!call.query("audience").orElse("").equals("api.atlassian.com")
                || !app.scopes().containsAll(scopes.names())) {
            return back.error("invalid_request");
        }
        if (!call.query("response_type").orElse("").equals("code")) {
            return back.error("unsupported_response_type");
        }
        if (call.query("simulate").orElse("").equals("deny")) {
            return back.error("access_denied");
        }
        String challenge = call.query("code_challenge").orElse(null);
        return back.code(accounts.codes.issue(app, person(call), scopes, redirect, challenge));
    }

    private User person(Call call) {
        String email = call.query("login_hint")
                .orElse(accounts.catalog.users().getFirst().email());
        return accounts.catalog.userByEmail(email).orElseThrow(() -> wrong("login_hint"));
    }

    private static JiraError wrong(String parameter) {
        return JiraError.badRequest("The parameter " + parameter + " is not valid for this app.");
    }

    /** Asked with an access token, on Atlassian's own host; Jira's scopes do not matter here. */
    private Answer resources(Call call) {
        String token = String.valueOf(call.header("Authorization")).replaceFirst("(?i)^bearer +", "");
        return accounts.access
                .open(token)
                .filter(opened -> opened.grant() == 0
                        || accounts.grants.grant(opened.grant()).isPresent())
                .map(opened -> Answer.ok(new JsonArray(
                        List.of(site(call.siteUrl(), opened.caller().scopes())))))
                .orElseGet(() -> Unauthorized.gateway("Unauthorized"));
    }

    private JsonObject site(String url, Scopes scopes) {
        TreeSet<String> names = new TreeSet<>(scopes.unlimited() ? accounts.scopes.everyScope() : scopes.names());
        names.remove("offline_access");
        return new JsonObject()
                .put("id", Self.CLOUD_ID)
                .put("name", "acme")
                .put("url", url)
                .put("scopes", new JsonArray(List.copyOf(names)))
                .put("avatarUrl", url + "/avatar.png");
    }
}
