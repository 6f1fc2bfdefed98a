package io.piboard.jira;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A Jira of a few lines: hands out prepared reactions in order and remembers what it was asked. */
final class JiraStub implements AutoCloseable {

    record Asked(String line, String authorization, String body) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Consumer<HttpServerRequest>> reactions = new ArrayList<>();
    private final HttpServer server;

    JiraStub(Vertx vertx) {
        server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    JiraStub then(int status, String body, String... headers) {
        return then(request -> {
            request.response().setStatusCode(status).putHeader("Content-Type", "application/json;charset=UTF-8");
            for (int i = 0; i < headers.length; i += 2) {
                request.response().putHeader(headers[i], headers[i + 1]);
            }
            request.response().end(body);
        });
    }

    synchronized JiraStub then(Consumer<HttpServerRequest> reaction) {
        reactions.add(reaction);
        return this;
    }

    List<Asked> asked() {
        return asked;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort() + "/jira");
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            asked.add(new Asked(
                    request.method() + " " + request.uri(), request.getHeader("Authorization"), body.toString()));
            next().accept(request);
        });
    }

    /** The last reaction is repeated. */
    private synchronized Consumer<HttpServerRequest> next() {
        return reactions.size() > 1 ? reactions.removeFirst() : reactions.getFirst();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
