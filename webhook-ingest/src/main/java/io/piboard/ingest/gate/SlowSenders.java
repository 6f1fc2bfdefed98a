package io.piboard.ingest.gate;

import io.piboard.ingest.IngestConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hangs up on those who are behind with their part: a byte now and then of a body keeps a connection from being idle, whether it
 * is still awaited or was refused long ago, and who asks on and on without reading has his answers kept in our memory.
 *
 * <p>One look at all bodies now and then instead of a timer for each; by connection, of which there are only so many.
 */
@Singleton
class SlowSenders {

    private static final int BEFORE_ALL_OTHERS = 1_000;

    /** In the time that a body has: by one of them somebody may be noticed late. */
    private static final int LOOKS = 20;

    private final Map<HttpConnection, Awaited> awaited = new ConcurrentHashMap<>();
    private final long bodyWithin;

    private record Awaited(HttpServerRequest request, long since) {

        boolean isDue(long within) {
            return System.nanoTime() - since >= within;
        }
    }

    SlowSenders(Vertx vertx, IngestConfig config) {
        Duration within = config.bodyWithin();
        bodyWithin = within.toNanos();
        vertx.setPeriodic(within.toMillis() / LOOKS, look -> awaited.forEach(this::look));
    }

    /** Also of requests that are no deliveries: nobody there looks at a body. */
    void watch(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_ALL_OTHERS);
    }

    private void receive(RoutingContext request) {
        HttpConnection connection = request.request().connection();
        // 64 KB wait to be read, which is a hundred answers; Jira reads one before it asks again
        if (request.response().writeQueueFull()) {
            connection.close();
            return;
        }
        awaited.put(connection, new Awaited(request.request(), System.nanoTime()));
        request.addEndHandler(answered -> leave(connection, request.request()));
        request.next();
    }

    /** What is left of a body that was answered is thrown away; the rest of it has no more time than the whole. */
    private void leave(HttpConnection connection, HttpServerRequest request) {
        if (request.isEnded()) {
            awaited.remove(connection);
        } else {
            request.resume();
        }
    }

    /** After an answer that did not wait for the body: the rest of it would pass for the next request. */
    void hangUpUnlessThere(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }

    /** The body of a delivery that was refused is not waited for: a small one may still come, a large one is cut off. */
    void hangUpAfterAnswer(RoutingContext request, Admission delivery) {
        if (delivery.isLarge()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addEndHandler(ended -> request.request().connection().close());
        }
    }

    private void look(HttpConnection connection, Awaited body) {
        if (body.request().isEnded()) {
            awaited.remove(connection, body);
        } else if (body.isDue(bodyWithin)) {
            awaited.remove(connection, body);
            connection.close();
        }
    }
}
