package io.piboard.jira.auth;

import io.piboard.jira.address.CheckedHosts;
import io.piboard.jira.address.SiteUrl;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Gets a person's consent: {@code begin}, send the person to the address, {@code finish} with what the person came back
 * with. All failures are {@link LoginFailedException}s; whatever fails, begin anew.
 */
@ApplicationScoped
public class JiraConsents {

    private final TokenEndpoint tokens;
    private final OAuth1Legs legs;
    private final CheckedHosts hosts;

    JiraConsents(TokenEndpoint tokens, CheckedHosts hosts, Vertx vertx) {
        this.tokens = tokens;
        this.legs = new OAuth1Legs(vertx, hosts);
        this.hosts = hosts;
    }

    /**
     * Nobody is sent to an address that we should be refused to fetch tokens from.
     *
     * @param callback where the person is to come back, as registered with Jira
     * @param state comes back with the person as {@code state}: the caller has to know it, from the same browser
     */
    public Uni<ConsentStarted> begin(JiraApp app, URI callback, String state) {
        return checked(app, () -> consent(app).begin(callback, state));
    }

    /**
     * To be called once, after the caller has recognised the {@code state}.
     *
     * @param secret of {@link ConsentStarted}
     * @param returned all parameters of the query with which the person came back
     */
    public Uni<Consented> finish(JiraApp app, String secret, Map<String, String> returned) {
        return checked(app, () -> consent(app).finish(secret, returned));
    }

    private Consent consent(JiraApp app) {
        return switch (app) {
            case JiraApp.Cloud cloud -> new CloudConsent(cloud, tokens);
            case JiraApp.DataCenter own -> new DataCenterConsent(own, tokens);
            case JiraApp.Link link -> new OAuth1Consent(link, legs);
        };
    }

    private <T> Uni<T> checked(JiraApp app, Supplier<Uni<T>> step) {
        return Uni.createFrom()
                .item(() -> SiteUrl.check(app.base()))
                .chain(base -> hosts.addresses(base.getHost()))
                .chain(reachable -> step.get())
                .onFailure()
                .transform(LoginFailures::translate);
    }
}
