package io.piboard.jirasim.server;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionException;

/** The one thread that reads and changes the site: work that comes from another one waits for its turn there. */
final class EventLoop {

    private final Vertx vertx;

    EventLoop(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Returns when it is done, and fails as it fails. */
    void run(Runnable work) {
        Context here = Vertx.currentContext();
        if (here != null && here.owner() == vertx) {
            work.run();
        } else {
            await(work);
        }
    }

    private void await(Runnable work) {
        Promise<Void> done = Promise.promise();
        vertx.runOnContext(onLoop -> {
            try {
                work.run();
                done.complete();
            } catch (RuntimeException refused) {
                done.fail(refused);
            }
        });
        try {
            done.future().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        }
    }
}
