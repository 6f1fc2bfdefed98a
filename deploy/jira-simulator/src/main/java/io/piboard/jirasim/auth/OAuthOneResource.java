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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The three legs of OAuth 1.0a; the person consents at once, for {@code login_hint} or the integration's own account, or
 * says no for {@code simulate=deny}: then the verifier is the word "denied".
 */
final class OAuthOneResource {

    private record Wish(String consumer, String callback, String verifier, User person) {

        Wish consented(User by) {
            return new Wish(consumer, callback, UUID.randomUUID().toString(), by);
        }
    }

    private static final String DENIED = "denied";
    private static final String PATH = "/plugins/servlet/oauth/";

    private final Accounts accounts;
    private final OAuthOne oauth;
    private final Map<String, Wish> wishes = new HashMap<>();

    OAuthOneResource(Accounts accounts, OAuthOne oauth) {
        this.accounts = accounts;
        this.oauth = oauth;
    }

    void mount(Routes root) {
        root.anonymous(HttpMethod.POST, PATH + "request-token", RequestClass.TOKEN, this::requestToken);
        root.anonymous(HttpMethod.GET, PATH + "authorize", RequestClass.TOKEN, this::authorize);
        root.anonymous(HttpMethod.POST, PATH + "access-token", RequestClass.TOKEN, this::accessToken);
    }

    void mountControl(Routes control) {
        control.anonymous(
                HttpMethod.PUT, "/simulator/accounts/consumers/:consumer", RequestClass.OTHER, this::register);
    }

    private Answer register(Call call) {
        try {
            oauth.register(call.path("consumer"), Bodies.text(call.body(), "publicKey", ""));
            return Answer.noContent();
        } catch (IllegalArgumentException e) {
            throw JiraError.badRequest(e.getMessage());
        }
    }

    private Answer requestToken(Call call) {
        SignedRequest request = call.request(SignedRequest::of);
        return oauth.problem(request).map(OAuthOne::refusal).orElseGet(() -> {
            if (request.get("callback").isEmpty()) {
                return OAuthOne.refusal("parameter_absent");
            }
            String token = UUID.randomUUID().toString();
            wishes.put(token, new Wish(request.get("consumer_key"), request.get("callback"), null, null));
            return form("oauth_token=" + token + "&oauth_token_secret=" + UUID.randomUUID()
                    + "&oauth_callback_confirmed=true");
        });
    }

    private Answer authorize(Call call) {
        String token = call.query("oauth_token").orElse("");
        Wish wish = wishes.get(token);
        if (wish == null) {
            throw JiraError.badRequest("oauth_problem=token_rejected");
        }
        if (call.query("simulate").orElse("").equals("deny")) {
            wishes.remove(token);
            return back(wish, token, DENIED);
        }
        Wish consented = wish.consented(person(call));
        wishes.put(token, consented);
        return back(consented, token, consented.verifier());
    }

    private static Answer back(Wish wish, String token, String verifier) {
        String query = "oauth_token=" + token + "&oauth_verifier=" + verifier;
        return wish.callback().equals("oob")
                ? Answer.html(
                        "<p>You have successfully authorized. Your verification code is <b>" + verifier + "</b></p>")
                : Answer.redirect(wish.callback() + (wish.callback().contains("?") ? "&" : "?") + query);
    }

    private User person(Call call) {
        String name = call.query("login_hint")
                .orElse(accounts.catalog.users().getFirst().name());
        return accounts.catalog.users().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> JiraError.badRequest("There is no such user."));
    }

    private Answer accessToken(Call call) {
        SignedRequest request = call.request(SignedRequest::of);
        return oauth.problem(request).map(OAuthOne::refusal).orElseGet(() -> {
            Wish wish = wishes.remove(request.get("token"));
            boolean good = wish != null
                    && wish.verifier() != null
                    && wish.verifier().equals(request.get("verifier"))
                    && wish.consumer().equals(request.get("consumer_key"));
            return good ? granted(wish) : OAuthOne.refusal("token_rejected");
        });
    }

    private Answer granted(Wish wish) {
        Grant grant = accounts.grants.give(wish.consumer(), wish.person(), Scopes.ALL);
        return form("oauth_token=" + Grants.refreshToken(grant) + "&oauth_token_secret=" + UUID.randomUUID()
                + "&oauth_expires_in=" + OAuthOne.LIFE.toSeconds() + "&oauth_session_handle=" + UUID.randomUUID());
    }

    private static Answer form(String body) {
        return Answer.html(body).as("application/x-www-form-urlencoded");
    }
}
