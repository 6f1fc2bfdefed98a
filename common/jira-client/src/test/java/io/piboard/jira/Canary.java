package io.piboard.jira;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on every address of this machine and counts who connects. */
final class Canary implements AutoCloseable {

    private final AtomicInteger connections = new AtomicInteger();
    private final NetServer server;

    Canary(Vertx vertx) {
        server = vertx.createNetServer()
                .connectHandler(socket -> {
                    connections.incrementAndGet();
                    socket.close();
                })
                .listen(0, "::")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
