package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.jira.address.CheckedHosts;
import io.piboard.jira.http.CheckedTransport;
import io.piboard.jira.http.ReceivedAnswer;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** Asks Atlassian's gateway for which sites a person has just let us in: once per consent, by a client of its own. */
@ApplicationScoped
public class GrantedSites {

    private final JiraClientConfig config;
    private final Vertx vertx;
    private final CheckedHosts hosts;

    GrantedSites(JiraClientConfig config, Vertx vertx, CheckedHosts hosts) {
        this.config = config;
        this.vertx = vertx;
        this.hosts = hosts;
    }

    /** One consent may hold for several sites, and a second one adds to them: choose by address, store the id. */
    public Uni<List<GrantedSite>> of(URI gateway, String accessToken) {
        return Uni.createFrom().deferred(() -> {
            CheckedTransport transport = new CheckedTransport(vertx, gateway, hosts, config.bounds());
            return client(gateway, transport)
                    .sites("Bearer " + accessToken)
                    .map(JiraAnswer::of)
                    .map(answer -> JiraReader.list(answer.body(), GrantedSites::site))
                    .onFailure()
                    .transform(failure -> JiraFailures.translate(failure, JiraOperation.Kind.READ))
                    .eventually(transport::close);
        });
    }

    private static AtlassianApi client(URI gateway, CheckedTransport transport) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(gateway)
                .followRedirects(false)
                .userAgent("Piboard")
                .register(new JiraErrorMapper(new UnsaidWait(InstantSource.system())))
                .register(transport, Integer.MAX_VALUE - 1)
                .register(new ReceivedAnswer(), Integer.MAX_VALUE)
                .build(AtlassianApi.class);
    }

    private static GrantedSite site(JsonNode site) {
        try {
            return new GrantedSite(
                    JiraShape.text(site, "id"),
                    URI.create(JiraShape.text(site, "url")),
                    JiraReader.list(site.path("scopes"), JsonNode::asText));
        } catch (IllegalArgumentException noAddress) {
            throw JiraShape.unusable();
        }
    }
}
