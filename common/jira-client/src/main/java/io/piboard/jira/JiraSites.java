package io.piboard.jira;

import io.micrometer.core.instrument.MeterRegistry;
import io.piboard.contracts.connection.JiraKind;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The Jira sites this process talks to: one HTTP client, one budget and one breaker per connection. */
@ApplicationScoped
public class JiraSites {

    private final Map<UUID, JiraChannel> channels = new ConcurrentHashMap<>();
    private final JiraClientConfig config;
    private final MeterRegistry meters;

    JiraSites(JiraClientConfig config, MeterRegistry meters) {
        this.config = config;
        this.meters = meters;
    }

    /** Cheap: may be called for each use. A changed address replaces the connection's client, breaker and budget. */
    public JiraSite site(JiraSiteConfig site) {
        JiraChannel channel = channels.compute(
                site.id(),
                (id, known) -> known != null && known.leadsTo(site.apiUrl()) ? known : open(site.apiUrl(), known));
        return new JiraSite(new JiraCaller(channel, site.authorization()), site.kind() == JiraKind.CLOUD);
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

    private JiraChannel open(URI apiUrl, JiraChannel replaced) {
        if (replaced != null) {
            replaced.close();
        }
        JiraApi api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(apiUrl)
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                // a redirect would carry the Authorization header to a host nobody configured
                .followRedirects(false)
                .userAgent("Piboard")
                .register(new JiraErrorMapper())
                .build(JiraApi.class);
        return new JiraChannel(apiUrl, api, new JiraGuard(config, meters));
    }
}
