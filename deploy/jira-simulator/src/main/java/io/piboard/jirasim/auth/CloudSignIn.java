package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Caller;
import io.piboard.jirasim.http.Caller.Means;
import io.piboard.jirasim.site.User;
import java.util.Optional;

/** Jira Cloud: e-mail with an API token, or a bearer token of an app, which works behind the gateway only. */
final class CloudSignIn implements SignIn {

    private final Accounts accounts;

    CloudSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Login with(Credentials credentials) {
        return switch (credentials.scheme()) {
            case "" -> new Login.Anonymous();
            case "basic" -> basic(credentials);
            case "bearer" -> bearer(credentials);
            default -> new Login.Refused(Unauthorized.cloud());
        };
    }

    private Login basic(Credentials credentials) {
        String[] pair = credentials.pair();
        Optional<User> user =
                accounts.catalog.userByEmail(pair[0]).filter(one -> !accounts.mischief.revoked(one.email()));
        if (user.filter(one -> one.token().equals(pair[1])).isPresent()) {
            return new Login.SignedIn(Caller.of(user.get(), Means.BASIC));
        }
        return user.flatMap(one -> accounts.saved
                        .find(pair[1])
                        .filter(token -> token.account().equals(one.accountId()))
                        .map(token -> saved(credentials, one, token)))
                .orElseGet(() -> new Login.Refused(Unauthorized.cloud()));
    }

    /** On the site's own address a scoped token is refused now with 401, now with 404. */
    private static Login saved(Credentials credentials, User user, SavedToken token) {
        if (token.scopes().unlimited() || credentials.gateway()) {
            return new Login.SignedIn(new Caller(user, Means.BASIC, "", token.scopes()));
        }
        boolean even = credentials.request().path().length() % 2 == 0;
        return new Login.Refused(even ? Unauthorized.cloud() : Unauthorized.notFound());
    }

    private Login bearer(Credentials credentials) {
        return accounts.access
                .open(credentials.value())
                .filter(this::alive)
                .map(opened -> opened.caller())
                .filter(caller -> credentials.gateway() || !caller.forApp())
                .<Login>map(Login.SignedIn::new)
                .orElseGet(() -> new Login.Refused(
                        credentials.gateway() ? Unauthorized.gateway("Unauthorized") : Unauthorized.cloud()));
    }

    private boolean alive(AccessTokens.Opened opened) {
        Caller caller = opened.caller();
        boolean consent =
                !caller.forApp() || accounts.grants.grant(opened.grant()).isPresent();
        return consent
                && !accounts.mischief.revoked(caller.app())
                && !accounts.mischief.revoked(caller.user().email());
    }
}
