package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Caller;
import io.piboard.jirasim.http.Caller.Means;
import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.site.User;
import java.util.Optional;

/** Data Center: name with password (off on 11, locked after failures), personal access token, OAuth 2.0, OAuth 1.0a. */
final class ServerSignIn implements SignIn {

    private final Accounts accounts;
    private final OAuthOne oauthOne;

    ServerSignIn(Accounts accounts, OAuthOne oauthOne) {
        this.accounts = accounts;
        this.oauthOne = oauthOne;
    }

    @Override
    public Login with(Credentials credentials) {
        return switch (credentials.scheme()) {
            case "" -> new Login.Anonymous();
            case "basic" -> basic(credentials);
            case "bearer" -> bearer(credentials.value());
            case "oauth" -> oauthOne.signedIn(credentials);
            default -> refused();
        };
    }

    private Login basic(Credentials credentials) {
        if (accounts.kind().selfHostedSince(11, 0)) {
            return new Login.Refused(Unauthorized.basicIsOff());
        }
        String[] pair = credentials.pair();
        if (accounts.captcha.locked(pair[0])) {
            return new Login.Refused(Unauthorized.captcha(loginPage(credentials)));
        }
        Optional<User> user = named(pair[0])
                .filter(one -> one.token().equals(pair[1]))
                .filter(one -> !accounts.mischief.revoked(one.email()));
        if (user.isEmpty()) {
            accounts.captcha.failed(pair[0]);
            return refused();
        }
        accounts.captcha.passed(pair[0]);
        return new Login.SignedIn(Caller.of(user.get(), Means.BASIC));
    }

    private static String loginPage(Credentials credentials) {
        return credentials.request().scheme() + "://" + credentials.request().authority() + "/login.jsp";
    }

    /** Data Center can be set up to take the e-mail as login name; here it always does. */
    private Optional<User> named(String name) {
        return accounts.catalog.users().stream()
                .filter(user -> user.name().equals(name) || user.email().equals(name))
                .findFirst();
    }

    private Login bearer(String token) {
        return personal(token)
                .or(() -> consented(token))
                .filter(caller -> !accounts.mischief.revoked(caller.user().email()))
                .<Login>map(Login.SignedIn::new)
                .orElseGet(ServerSignIn::refused);
    }

    private Optional<Caller> personal(String token) {
        if (accounts.kind().selfHostedBefore(8, 14)) {
            return Optional.empty();
        }
        return accounts.saved
                .find(token)
                .flatMap(saved -> accounts.catalog.user(saved.account()))
                .map(user -> new Caller(user, Means.PERSONAL_TOKEN, "", Scopes.ALL));
    }

    private Optional<Caller> consented(String token) {
        return accounts.access
                .open(token)
                .filter(opened -> opened.caller().means() == Means.SERVICE_ACCOUNT
                        || accounts.grants.grant(opened.grant()).isPresent())
                .map(AccessTokens.Opened::caller)
                .filter(caller -> !accounts.mischief.revoked(caller.app()));
    }

    private static Login refused() {
        return new Login.Refused(Unauthorized.serverPage());
    }
}
