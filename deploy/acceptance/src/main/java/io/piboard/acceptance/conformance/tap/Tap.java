package io.piboard.acceptance.conformance.tap;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reverse proxy in front of one site that keeps what passes; whole bodies, because they are small and wanted whole. */
public final class Tap implements AutoCloseable {

    /** Of one connection each, or not true of the copy. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "keep-alive", "transfer-encoding", "content-length", "accept-encoding", "upgrade");

    private final Vertx vertx = Vertx.vertx();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final URI site;
    private final HttpClient client;
    private final HttpServer server;
    private volatile String asking = "";

    private Tap(URI site) {
        this.site = site;
        client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(32));
        server = vertx.createHttpServer().requestHandler(this::pass);
    }

    /** Returns when it listens. */
    public static Tap before(URI site) {
        Tap tap = new Tap(site);
        wait(tap.server.listen(0, "127.0.0.1"));
        return tap;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** Who asks from now on. */
    public void attribute(String name) {
        asking = name;
    }

    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    @Override
    public void close() {
        wait(vertx.close());
    }

    private void pass(HttpServerRequest request) {
        String name = asking;
        request.body()
                .compose(body -> ask(request, body)
                        .compose(answer -> answer.body()
                                .compose(content -> answer(request, answer, content, keep(name, request, body)))))
                // the client shall see what the site did: an answer that broke off
                .onFailure(lost -> request.connection().close());
    }

    private Future<HttpClientResponse> ask(HttpServerRequest request, Buffer body) {
        RequestOptions there = new RequestOptions()
                .setMethod(request.method())
                .setHost(site.getHost())
                .setPort(site.getPort())
                .setURI(request.uri());
        return client.request(there).compose(onward -> send(onward, request, body));
    }

    private static Future<HttpClientResponse> send(HttpClientRequest onward, HttpServerRequest request, Buffer body) {
        copy(request.headers(), onward.headers());
        return body.length() == 0 ? onward.send() : onward.send(body);
    }

    private Future<Void> answer(HttpServerRequest request, HttpClientResponse answer, Buffer content, Keep keep) {
        keep.answer(answer, content);
        copy(answer.headers(), request.response().headers());
        request.response().setStatusCode(answer.statusCode());
        return content.length() == 0
                ? request.response().end()
                : request.response().end(content);
    }

    private interface Keep {

        void answer(HttpClientResponse answer, Buffer content);
    }

    private Keep keep(String name, HttpServerRequest request, Buffer body) {
        return (answer, content) -> keep(new Exchange(
                name,
                request.method().name(),
                request.uri(),
                body.toString(),
                answer.statusCode(),
                String.valueOf(answer.getHeader("Content-Type")),
                content.toString()));
    }

    /** The simulator's own switchboard is no Jira. */
    private void keep(Exchange exchange) {
        if (!exchange.uri().startsWith("/simulator/")) {
            exchanges.add(exchange);
        }
    }

    private static void copy(MultiMap from, MultiMap to) {
        from.forEach(header -> {
            if (!NOT_PASSED_ON.contains(header.getKey().toLowerCase(java.util.Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        });
    }

    private static <T> T wait(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
