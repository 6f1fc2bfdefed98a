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
 * Hangs up on those whose bodies do not end, whether they were let in or not: a byte now and then keeps a connection from
 * being idle, but not for ever.
 *
 * <p>One look at all of them now and then instead of a timer for each; by connection, of which there are only so many.
 */
@Singleton
class SlowSenders {

    /** In the time that a body has: by one of them somebody may be noticed late. */
    private static final int LOOKS = 20;

    private final Map<HttpConnection, Awaited> awaited = new ConcurrentHashMap<>();
    private final Duration bodyWithin;

    private record Awaited(Admission delivery, HttpServerRequest request) {}

    SlowSenders(Vertx vertx, IngestConfig config) {
        bodyWithin = config.bodyWithin();
        vertx.setPeriodic(bodyWithin.toMillis() / LOOKS, look -> awaited.forEach(this::look));
    }

    void watch(Admission delivery, HttpServerRequest request) {
        awaited.put(request.connection(), new Awaited(delivery, request));
    }

    /** Also after an answer that did not wait for the body: the rest of it would pass for the next request. */
    void leave(HttpServerRequest request) {
        awaited.remove(request.connection());
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
        } else if (body.delivery().age().compareTo(bodyWithin) >= 0) {
            awaited.remove(connection, body);
            connection.close();
        }
    }
}
