package io.piboard.jira.auth;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.piboard.jira.address.CheckedHosts;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.UUID;

/**
 * Binds our calls of token addresses to an address that was checked, bounds their answers, and writes them as JSON where
 * Atlassian wants that: quarkus-oidc-client by itself knows forms only. Other clients' calls pass untouched.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class TokenCallFilter implements OidcRequestFilter {

    private static final String PREFIX = "piboard-jira-";
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final CheckedHosts hosts;

    TokenCallFilter(CheckedHosts hosts) {
        this.hosts = hosts;
    }

    static String id(TokenClient.Format format) {
        return PREFIX + format + "-" + UUID.randomUUID();
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        String id = context.contextProperties().getString("client-id");
        if (id == null || !id.startsWith(PREFIX)) {
            return Uni.createFrom().voidItem();
        }
        if (id.startsWith(PREFIX + TokenClient.Format.JSON)) {
            asJson(context);
        }
        HttpRequest<?> request = context.request().getDelegate();
        return hosts.addresses(request.host())
                .invoke(addresses -> bind(request, addresses.getFirst()))
                .replaceWithVoid();
    }

    private static void bind(HttpRequest<?> request, InetAddress address) {
        String name = request.host();
        request.host(address.getHostAddress()).virtualHost(name).as(new BoundedTokenAnswer(LARGEST_ANSWER));
    }

    private static void asJson(OidcRequestFilterContext context) {
        JsonObject json = new JsonObject();
        new QueryStringDecoder(context.requestBody().toString(), false)
                .parameters()
                .forEach((name, values) -> json.put(name, values.getFirst()));
        context.request().putHeader("Content-Type", "application/json");
        context.requestBody(Buffer.buffer(json.encode()));
    }
}
