package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.User;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people do outside of Jira's API: make API tokens, register apps, take a consent back, solve the puzzle that a
 * locked log-in asks for.
 */
final class AccountControl {

    private final Accounts accounts;

    AccountControl(Accounts accounts) {
        this.accounts = accounts;
    }

    void mount(Routes control) {
        String base = "/simulator/accounts/";
        control.anonymous(HttpMethod.POST, base + "tokens", RequestClass.OTHER, this::createToken);
        control.anonymous(HttpMethod.PUT, base + "apps/:app", RequestClass.OTHER, this::register);
        control.anonymous(HttpMethod.GET, base + "grants", RequestClass.OTHER, call -> grants());
        control.anonymous(HttpMethod.DELETE, base + "grants", RequestClass.OTHER, call -> revokeAll());
        control.anonymous(HttpMethod.GET, base + "captcha", RequestClass.OTHER, call -> captcha());
        control.anonymous(HttpMethod.PUT, base + "captcha", RequestClass.OTHER, this::allowAttempts);
        control.anonymous(HttpMethod.DELETE, base + "captcha/:name", RequestClass.OTHER, this::solve);
    }

    private Answer createToken(Call call) {
        JsonObject body = call.body();
        User owner = accounts.catalog
                .userByEmail(body.getString("user"))
                .orElseThrow(() -> JiraError.badRequest("There is no such user."));
        Long seconds = body.getLong("seconds");
        SavedToken token = accounts.saved.create(
                owner,
                Bodies.text(body, "name", "token"),
                Scopes.parse(body.getString("scopes")),
                seconds == null ? null : Duration.ofSeconds(seconds));
        return Answer.json(201, new JsonObject().put("id", token.id()).put("token", token.secret()));
    }

    private Answer register(Call call) {
        JsonObject body = call.body();
        Set<URI> redirects = words(body, "redirects").stream().map(URI::create).collect(Collectors.toSet());
        Set<String> scopes = body.containsKey("scopes")
                ? words(body, "scopes")
                : accounts.apps.app("piboard-app").orElseThrow().scopes();
        accounts.apps.put(new OAuthApp(call.path("app"), body.getString("secret"), redirects, scopes));
        return Answer.noContent();
    }

    private static Set<String> words(JsonObject body, String member) {
        return Set.copyOf(Bodies.strings(body, member));
    }

    private Answer grants() {
        JsonArray all = new JsonArray();
        accounts.grants.all().forEach(grant -> all.add(grant.stored().toJson()));
        return Answer.ok(all);
    }

    private Answer revokeAll() {
        accounts.grants.all().forEach(accounts.grants::revoke);
        return Answer.noContent();
    }

    private Answer captcha() {
        return Answer.ok(new JsonObject()
                .put("locked", new JsonArray(accounts.captcha.locked().stream().toList())));
    }

    private Answer allowAttempts(Call call) {
        accounts.captcha.allow(Bodies.number(call.body(), "attempts", 3));
        return captcha();
    }

    private Answer solve(Call call) {
        return Answer.empty(accounts.captcha.solve(call.path("name")) ? 204 : 404);
    }
}
