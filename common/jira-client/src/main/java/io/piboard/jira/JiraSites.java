package io.piboard.jira;

import io.micrometer.core.instrument.MeterRegistry;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.address.CheckedHosts;
import io.piboard.jira.address.SiteUrl;
import io.piboard.jira.budget.BudgetShare;
import io.piboard.jira.budget.Holds;
import io.piboard.jira.budget.SiteBudget;
import io.piboard.jira.http.CheckedTransport;
import io.piboard.jira.http.ReceivedAnswer;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The Jira sites this process talks to: one HTTP client, one budget and one breaker per connection. */
@ApplicationScoped
public class JiraSites {

    /** The REST client wants an address even where the transport will refuse the real one. */
    private static final URI NOWHERE = URI.create("https://refused.invalid");

    private final Map<UUID, JiraChannel> channels = new ConcurrentHashMap<>();
    /** Points per hour belong to an app over all of its sites. */
    private final Holds apps = new Holds(InstantSource.system());

    private final JiraClientConfig config;
    private volatile BudgetShare share;
    private final MeterRegistry meters;
    private final Vertx vertx;
    private final CheckedHosts hosts;

    JiraSites(JiraClientConfig config, MeterRegistry meters, Vertx vertx, CheckedHosts hosts) {
        this.config = config;
        this.share = config.budgetShare();
        meters.gauge("piboard.jira.sharers", this, sites -> sites.share.replicas());
        this.meters = meters;
        this.vertx = vertx;
        this.hosts = hosts;
    }

    /** Cheap: may be called for each use. A changed address replaces the connection's client, breaker and budget. */
    public JiraSite site(JiraSiteConfig site) {
        JiraChannel channel = channels.compute(
                site.id(), (id, known) -> known != null && known.leadsTo(site.apiUrl()) ? known : open(site, known));
        channel.transport().signWith(site.login());
        return new JiraSite(new JiraCaller(channel, site.login()), site.kind() == JiraKind.CLOUD);
    }

    /**
     * How many processes share the budgets of all sites from now on, this one included; until this is called, it is as
     * many as the settings say.
     */
    public void shareAmong(int processes) {
        share = share.among(processes);
    }

    /** Forgets a connection that is gone. */
    public void remove(UUID connection) {
        JiraChannel known = channels.remove(connection);
        if (known != null) {
            known.close();
        }
    }

    @PreDestroy
    void close() {
        channels.values().forEach(JiraChannel::close);
        channels.clear();
    }

    private JiraChannel open(JiraSiteConfig site, JiraChannel replaced) {
        URI apiUrl = site.apiUrl();
        if (replaced != null) {
            replaced.close();
        }
        CheckedTransport transport = new CheckedTransport(vertx, apiUrl, hosts, config.bounds());
        UnsaidWait unsaid = new UnsaidWait(InstantSource.system());
        JiraApi api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(SiteUrl.isPlain(apiUrl) ? apiUrl : NOWHERE)
                // a redirect would carry the Authorization header to a host nobody configured
                .followRedirects(false)
                .userAgent("Piboard")
                .register(new JiraErrorMapper(unsaid))
                .register(transport, Integer.MAX_VALUE - 1)
                .register(new ReceivedAnswer(), Integer.MAX_VALUE)
                .build(JiraApi.class);
        SiteBudget budget = new SiteBudget(() -> share, apps, site.app(), InstantSource.system());
        return new JiraChannel(apiUrl, api, transport, new JiraGuard(config, budget, unsaid, meters));
    }
}
