package io.piboard.jirasim.auth;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.OAuthClient;
import io.piboard.jirasim.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Everything that is known about who may sign in, and by what: shared by log-in and the token resources. */
final class Accounts {

    final Site site;
    final Catalog catalog;
    final Mischief mischief;
    final Clock clock;
    final AccessTokens access;
    final SavedTokens saved;
    final Grants grants;
    final AuthorizationCodes codes;
    final OAuthApps apps;
    final EndpointScopes scopes = EndpointScopes.read();
    final Captcha captcha = new Captcha();
    final OAuthOne oauthOne = new OAuthOne(this);

    Accounts(Site site, Mischief mischief, Duration tokenLife, Clock clock) {
        this.site = site;
        this.catalog = site.catalog();
        this.mischief = mischief;
        this.clock = clock;
        this.access = new AccessTokens(catalog, tokenLife, clock);
        this.saved = new SavedTokens(site);
        this.grants = new Grants(site);
        this.codes = new AuthorizationCodes(clock);
        this.apps = new OAuthApps(site.kind(), scopes);
    }

    JiraKind kind() {
        return catalog.kind();
    }

    Optional<OAuthClient> serviceAccount(String id, String secret) {
        return catalog.clients().stream()
                .filter(client -> client.id().equals(id) && client.secret().equals(secret))
                .filter(client -> !mischief.revoked(client.id()))
                .findFirst();
    }
}
