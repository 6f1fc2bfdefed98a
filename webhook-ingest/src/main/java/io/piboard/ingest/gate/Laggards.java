package io.piboard.ingest.gate;

import io.piboard.ingest.IngestConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Hangs up on those who are behind with their part: a byte now and then of a body that was answered long ago keeps a connection
 * from being idle, and who asks on and on without reading has his answers kept in our memory.
 */
@ApplicationScoped
class Laggards {

    private static final int BEFORE_ALL_OTHERS = 1_000;

    private final Vertx vertx;
    private final long restWithin;

    Laggards(Vertx vertx, IngestConfig config) {
        this.vertx = vertx;
        this.restWithin = config.bodyWithin().toMillis();
    }

    /** Also of requests that are no deliveries: nobody there looks at a body. */
    void watch(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_ALL_OTHERS);
    }

    private void receive(RoutingContext request) {
        // 64 KB wait to be read, which is a hundred answers; Jira reads one before it asks again
        if (request.response().writeQueueFull()) {
            request.request().connection().close();
            return;
        }
        request.addEndHandler(answered -> throwAwayTheRest(request.request()));
        request.next();
    }

    private void throwAwayTheRest(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.resume();
            vertx.setTimer(restWithin, due -> hangUpUnlessEnded(request));
        }
    }

    private static void hangUpUnlessEnded(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
