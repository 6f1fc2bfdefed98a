package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Caller;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.site.Site;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Finds out who is asking, in the way of the simulated kind of Jira, and serves what tokens are had from. */
public final class Authentication {

    private final Accounts accounts;
    private final SignIn signIn;
    private final OAuthOneResource oauthOne;

    public Authentication(Site site, Mischief mischief, Duration tokenLife, Clock clock) {
        this.accounts = new Accounts(site, mischief, tokenLife, clock);
        this.oauthOne = new OAuthOneResource(accounts, accounts.oauthOne);
        this.signIn = site.kind().cloud() ? new CloudSignIn(accounts) : new ServerSignIn(accounts, accounts.oauthOne);
        DemoTokens.fill(accounts);
    }

    public Login login(HttpServerRequest request) {
        try {
            return signIn.with(Credentials.of(request));
        } catch (IllegalArgumentException unreadable) {
            return new Login.Refused(accounts.kind().cloud() ? Unauthorized.cloud() : Unauthorized.serverPage());
        }
    }

    public Optional<String> secretOfApp(String id) {
        return accounts.apps.app(id).map(OAuthApp::secret);
    }

    /** Whether the caller's token was given for this; the path is the one on the site itself. */
    public boolean inScope(Caller caller, String method, String path) {
        if (accounts.kind().cloud()) {
            return accounts.scopes.allow(caller.scopes(), method, path);
        }
        return caller.scopes().hold(ServerScopes.needed(method, path));
    }

    /** Where people and apps get their tokens. */
    public void mount(Routes root) {
        if (accounts.kind().cloud()) {
            new ConsentResource(accounts).mount(root);
            new TokenResource(accounts).mount(root);
        } else {
            new PersonalTokenResource(accounts).mount(root);
            new ServerOAuthResource(accounts).mount(root);
            new SessionResource(accounts).mount(root);
            oauthOne.mount(root);
        }
    }

    public void mountControl(Routes control) {
        new AccountControl(accounts).mount(control);
        oauthOne.mountControl(control);
    }
}
