package io.piboard.ingest.gate;

import io.quarkus.logging.LoggingFilter;
import io.vertx.core.VertxException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log what Vert.x has refused by itself, such as HTTP/2 or a request without a host: anybody can send that, and
 * each would be an ERROR.
 */
@LoggingFilter(name = "strangers-nonsense")
public final class StrangersNonsense implements Filter {

    private static final String ERRORS_OF_REQUESTS = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";

    @Override
    public boolean isLoggable(LogRecord said) {
        return !(ERRORS_OF_REQUESTS.equals(said.getLoggerName()) && said.getThrown() instanceof VertxException);
    }
}
