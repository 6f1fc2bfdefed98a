package io.piboard.jira.http;

import io.piboard.jira.address.CheckedHosts;
import io.piboard.jira.address.SiteUrl;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Sends what the REST client has prepared, to an address that was checked and not to a name, so that no second look-up
 * can lead elsewhere. TLS still proves the name. Redirects are answers like any other.
 */
public final class CheckedTransport implements ResteasyReactiveClientRequestFilter, AutoCloseable {

    /** Of a host with several addresses as many are tried as a person would wait for. */
    private static final int MOST_ADDRESSES = 3;

    private final URI site;
    private final CheckedHosts hosts;
    private final HttpClient client;
    private final BoundedExchange exchange;
    private volatile RequestSigner signer = (header, method, request) -> header;

    /** @param site as it was entered; nothing is sent if it is no plain address */
    public CheckedTransport(Vertx vertx, URI site, CheckedHosts hosts, Bounds bounds) {
        this.site = site;
        this.hosts = hosts;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) bounds.connect().toMillis())
                        .setMaxWaitQueueSize(200),
                new PoolOptions().setHttp1MaxSize(50));
        this.exchange = new BoundedExchange(vertx, client, bounds);
    }

    /** The one whose requests are sent from now on. */
    public void signWith(RequestSigner login) {
        signer = login;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext context) {
        context.suspend();
        Uni.createFrom()
                .item(() -> SiteUrl.check(site))
                .chain(() -> hosts.addresses(context.getUri().getHost()))
                .chain(addresses -> send(context, addresses, 0))
                .subscribe()
                .with(
                        answer -> {
                            ReceivedAnswer.keep(context, answer);
                            context.resume();
                        },
                        context::resume);
    }

    private Uni<BoundedExchange.Answer> send(
            ResteasyReactiveClientRequestContext context, List<InetAddress> addresses, int tried) {
        return Uni.createFrom()
                .completionStage(() -> exchange.send(options(context, addresses.get(tried)), body(context))
                        .toCompletionStage())
                .onFailure(failure -> isNotReached(failure) && tried + 1 < Math.min(addresses.size(), MOST_ADDRESSES))
                .recoverWithUni(() -> send(context, addresses, tried + 1));
    }

    private RequestOptions options(ResteasyReactiveClientRequestContext context, InetAddress address) {
        URI uri = context.getUri();
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() == -1 ? tls ? 443 : 80 : uri.getPort();
        RequestOptions options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setMethod(HttpMethod.valueOf(context.getMethod()))
                .setURI(uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
        context.getStringHeaders().forEach((name, values) -> values.forEach(value -> options.addHeader(name, value)));
        String authorization = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            options.putHeader(HttpHeaders.AUTHORIZATION, signer.sign(authorization, context.getMethod(), uri));
        }
        if (context.getMediaType() != null) {
            options.putHeader("Content-Type", context.getMediaType().toString());
        }
        return options;
    }

    /** Everything we send is text. */
    private static Buffer body(ResteasyReactiveClientRequestContext context) {
        return context.getEntity() == null ? null : Buffer.buffer((String) context.getEntity());
    }

    private static boolean isNotReached(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof NoRouteToHostException;
    }

    @Override
    public void close() {
        client.close();
    }
}
