package io.piboard.ingest.gate;

import io.piboard.ingest.IngestConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hangs up on those who are behind with their part: a byte now and then of a body keeps a connection from being idle, whether it
 * is still awaited or was refused long ago, and who asks on and on without reading has his answers kept in our memory.
 *
 * <p>One look at all connections now and then instead of a timer for each body.
 */
@Singleton
class SlowSenders {

    /** In the time that a body has: by one of them somebody may be noticed late. */
    private static final int LOOKS = 20;

    private final Map<HttpConnection, Sent> last = new ConcurrentHashMap<>();
    private final long bodyWithin;

    /** The last request of a connection. */
    private record Sent(HttpServerRequest request, long at) {}

    SlowSenders(Vertx vertx, IngestConfig config) {
        Duration within = config.bodyWithin();
        bodyWithin = within.toNanos();
        vertx.setPeriodic(within.toMillis() / LOOKS, look -> last.forEach(this::look));
    }

    /** Every request, be it a delivery or not, until its answer; longer if its body is not there by then. */
    void watch(RoutingContext request) {
        last.put(request.request().connection(), new Sent(request.request(), System.nanoTime()));
        request.addEndHandler(answered -> {
            boolean wentAway = answered.failed();
            if (wentAway || request.request().isEnded()) {
                forget(request.request());
            }
        });
    }

    /** Requests whose bodies are not there yet, or whose answers are not. */
    int watched() {
        return last.size();
    }

    /** Kept, the last request of each of thousands of connections, and what came of its body, would be most of our memory. */
    private void forget(HttpServerRequest request) {
        last.computeIfPresent(request.connection(), (of, sent) -> sent.request() == request ? null : sent);
    }

    /** 64 KB wait to be read, which is a hundred answers; Jira reads one before it asks again. */
    boolean isBehind(RoutingContext request) {
        if (!request.response().writeQueueFull()) {
            return false;
        }
        request.request().connection().close();
        return true;
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
        } else {
            request.request().endHandler(ended -> forget(request.request()));
        }
    }

    private void look(HttpConnection connection, Sent sent) {
        boolean late = System.nanoTime() - sent.at() >= bodyWithin;
        if (late && !sent.request().isEnded()) {
            connection.close();
        }
        if (late || sent.request().isEnded()) {
            last.remove(connection, sent);
        }
    }
}
