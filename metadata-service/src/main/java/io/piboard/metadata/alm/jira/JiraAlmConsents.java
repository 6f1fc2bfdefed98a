package io.piboard.metadata.alm.jira;

import io.piboard.jira.GrantedSite;
import io.piboard.jira.GrantedSites;
import io.piboard.jira.auth.AuthorizationText;
import io.piboard.jira.auth.Consented;
import io.piboard.jira.auth.JiraApp;
import io.piboard.jira.auth.JiraConsents;
import io.piboard.jira.auth.JiraCredentials;
import io.piboard.jira.auth.JiraTokens;
import io.piboard.jira.auth.TokenClient;
import io.piboard.jira.auth.TokenEndpoint;
import io.piboard.metadata.alm.AlmApp;
import io.piboard.metadata.alm.AlmConsentStart;
import io.piboard.metadata.alm.AlmConsents;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Asks people to let us into their Jira: at Atlassian, or at a Data Center itself. */
@ApplicationScoped
class JiraAlmConsents implements AlmConsents {

    private final JiraConsents consents;
    private final TokenEndpoint tokens;
    private final GrantedSites sites;
    private final ConsentConfig config;

    JiraAlmConsents(JiraConsents consents, TokenEndpoint tokens, GrantedSites sites, ConsentConfig config) {
        this.consents = consents;
        this.tokens = tokens;
        this.sites = sites;
        this.config = config;
    }

    @Override
    public Uni<AlmConsentStart> begin(AlmApp app, String state) {
        return translated(Uni.createFrom()
                .deferred(() -> consents.begin(jira(app), config.callback(), state))
                .map(started -> new AlmConsentStart(started.address(), started.secret())));
    }

    @Override
    public Uni<AlmTokens> finish(AlmApp app, String secret, Map<String, String> returned) {
        return translated(consents.finish(jira(app), secret, returned).map(JiraAlmConsents::first));
    }

    @Override
    public Uni<AlmTokens> renew(AlmApp app, AlmTokens old) {
        return old.refreshToken() == null
                ? Uni.createFrom()
                        .failure(() -> new AlmException.CredentialsRefused(
                                AlmException.CredentialsRefused.Reason.CONSENT,
                                "The consent has ended, and it came without a way to renew it",
                                null))
                : translated(tokens.refresh(client(app), old.refreshToken()).map(JiraAlmConsents::alm));
    }

    /** A consent may hold for several sites: the one whose address the admin entered is meant. */
    @Override
    public Uni<URI> apiUrl(AlmApp app, AlmTokens granted) {
        return app.kind() != AlmApp.Kind.CLOUD
                ? Uni.createFrom().item(app.site())
                : translated(sites.of(config.gateway(), granted.accessToken()).map(all -> gateway(app.site(), all)));
    }

    @Override
    public String authorization(AlmApp app, AlmTokens granted) {
        return app.kind() == AlmApp.Kind.LINK
                ? AuthorizationText.of(new JiraCredentials.OAuth1a(app.id(), granted.accessToken(), app.secret()))
                : AuthorizationText.bearer(granted.accessToken());
    }

    private URI gateway(URI site, List<GrantedSite> all) {
        return all.stream()
                .filter(granted -> bare(granted.url()).equalsIgnoreCase(bare(site)))
                .findFirst()
                .map(granted -> URI.create(bare(config.gateway()) + "/ex/jira/" + granted.cloudId()))
                .orElseThrow(() -> new AlmException.CredentialsRefused(
                        AlmException.CredentialsRefused.Reason.CONSENT,
                        "The consent was given for " + addresses(all) + " and not for " + bare(site),
                        null));
    }

    private static String addresses(List<GrantedSite> all) {
        return all.isEmpty()
                ? "no site"
                : String.join(", ", all.stream().map(site -> bare(site.url())).toList());
    }

    private JiraApp jira(AlmApp app) {
        return switch (app.kind()) {
            case CLOUD -> new JiraApp.Cloud(config.atlassian(), app.id(), app.secret(), config.scopes());
            case DATA_CENTER -> new JiraApp.DataCenter(app.site(), app.id(), app.secret());
            case LINK -> new JiraApp.Link(app.site(), app.id(), app.secret());
        };
    }

    private TokenClient client(AlmApp app) {
        URI address = app.kind() == AlmApp.Kind.CLOUD
                ? URI.create(bare(config.atlassian()) + "/oauth/token")
                : JiraCredentials.tokenUrlOf(app.site());
        return new TokenClient(address, app.id(), app.secret(), config.callback(), TokenClient.Format.of(address));
    }

    private static AlmTokens first(Consented consented) {
        return switch (consented) {
            case Consented.Tokens granted -> alm(granted.tokens());
            case Consented.Link link -> new AlmTokens(link.credentials().accessToken(), null, null);
        };
    }

    private static AlmTokens alm(JiraTokens granted) {
        return new AlmTokens(granted.accessToken(), granted.expiresAt(), granted.refreshToken());
    }

    private static String bare(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    private static <T> Uni<T> translated(Uni<T> answer) {
        return ConnectedJira.translated(answer);
    }
}
