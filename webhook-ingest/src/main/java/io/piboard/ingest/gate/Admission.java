package io.piboard.ingest.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.UUID;

/** One delivery between its head and its answer: whose place it takes, how large it is, what became of it. */
public final class Admission {

    /** Whoever names no known connection shares one place with all who do so. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final String KEY = Admission.class.getName();

    /** Bodies up to here are held whole; larger ones come while a thread reads them. */
    private static final long SMALL = 64 * 1024L;

    private static final long UNKNOWN_LENGTH = -1;

    private final UUID connection;
    private final long length;
    private final long begin = System.nanoTime();
    private volatile Outcome outcome = Outcome.BROKEN_OFF;

    private Admission(UUID connection, long length) {
        this.connection = connection;
        this.length = length;
    }

    static Admission of(HttpServerRequest request, UUID connection) {
        return new Admission(connection, length(request));
    }

    /** A body in chunks is as long as it is, whatever else its head says (RFC 9112, section 6.3). */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean says = length != null && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        return says ? Long.parseLong(length) : UNKNOWN_LENGTH;
    }

    /** The one that the gate has given this request. */
    public static Admission of(RoutingContext request) {
        return request.get(KEY);
    }

    void accompany(RoutingContext request) {
        request.put(KEY, this);
    }

    /** The last one counts. */
    public void became(Outcome what) {
        outcome = what;
    }

    UUID connection() {
        return connection;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Since its head came. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** A body that comes in chunks does not say how long it will be. */
    public boolean isLarge() {
        return length == UNKNOWN_LENGTH || length > SMALL;
    }

    boolean exceeds(long most) {
        return length > most;
    }
}
