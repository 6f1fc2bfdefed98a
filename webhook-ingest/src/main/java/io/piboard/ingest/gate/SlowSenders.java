package io.piboard.ingest.gate;

import io.piboard.ingest.IngestConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Hangs up on those whose bodies do not end: a byte now and then keeps a connection from being idle, but not for ever. */
@ApplicationScoped
class SlowSenders {

    private final Vertx vertx;
    private final long bodyWithin;

    SlowSenders(Vertx vertx, IngestConfig config) {
        this.vertx = vertx;
        this.bodyWithin = config.bodyWithin().toMillis();
    }

    void watch(RoutingContext request) {
        long timer = vertx.setTimer(bodyWithin, due -> hangUpUnlessThere(request.request()));
        request.addEndHandler(ended -> vertx.cancelTimer(timer));
    }

    /** Also after an answer that did not wait for the body: the rest of it would pass for the next request. */
    void hangUpUnlessThere(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }

    /** The body of a delivery that was refused is not waited for: a small one is there, a large one is cut off. */
    void hangUpAfterAnswer(RoutingContext request, Admission delivery) {
        if (delivery.isLarge()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addEndHandler(ended -> request.request().connection().close());
        }
    }
}
