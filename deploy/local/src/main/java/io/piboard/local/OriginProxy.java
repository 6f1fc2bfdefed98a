package io.piboard.local;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Puts page, API, log-in and webhooks behind one address, WebSockets included. */
final class OriginProxy implements AutoCloseable {

    /** A WebSocket holds its connection, so this bounds the open boards. */
    private static final int CONNECTIONS = 5000;

    /** The live channel carries the access token in a header. */
    private static final int HEADER_BYTES = 64 * 1024;

    private static final long TIMEOUT_SECONDS = 30;

    private final Vertx vertx;
    private final StackPorts ports;

    private OriginProxy(Vertx vertx, StackPorts ports) {
        this.vertx = vertx;
        this.ports = ports;
    }

    static OriginProxy start(StackPorts ports) {
        var proxy = new OriginProxy(Vertx.vertx(), ports);
        try {
            wait(proxy.listen());
            return proxy;
        } catch (RuntimeException e) {
            proxy.close();
            throw e;
        }
    }

    private Future<HttpServer> listen() {
        var client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setMaxHeaderSize(HEADER_BYTES));
        var proxy = HttpProxy.reverseProxy(client)
                .originRequestProvider((request, services) -> services.request(target(request)));
        return vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(HEADER_BYTES))
                .requestHandler(proxy)
                .listen(ports.of(StackPort.ORIGIN), "127.0.0.1");
    }

    /** The service's address, but the host the browser asked for. */
    private RequestOptions target(HttpServerRequest request) {
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(ports.of(route(request.path())), "127.0.0.1"))
                .setHost(request.authority().host())
                .setPort(request.authority().port());
    }

    static StackPort route(String path) {
        if (path.startsWith("/identity/")) {
            return StackPort.IDENTITY;
        }
        return path.startsWith("/webhooks/") ? StackPort.INGEST : StackPort.BOARD;
    }

    @Override
    public void close() {
        wait(vertx.close());
    }

    private static <T> T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Reverse proxy: " + e.getMessage(), e);
        }
    }
}
