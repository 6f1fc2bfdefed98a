package io.piboard.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.QuarkusErrorHandler;
import io.vertx.core.VertxException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** What strangers do is no line each, what goes wrong here is. */
class StrangersNonsenseTest {

    private final StrangersNonsense filter = new StrangersNonsense();

    @Test
    void whatVertxRefusedIsNotSaid() {
        assertThat(filter.isLoggable(said(new VertxException("the 'Host' header is required", true))))
                .isFalse();
    }

    @Test
    void aFaultOfOursIsSaid() {
        assertThat(filter.isLoggable(said(new IllegalStateException()))).isTrue();
        assertThat(filter.isLoggable(said(null))).isTrue();
    }

    @Test
    void whatOthersSayOfVertxIsNotOurs() {
        // given
        LogRecord elsewhere = said(new VertxException("closed", true));
        elsewhere.setLoggerName("io.piboard.ingest.Broker");

        // then
        assertThat(filter.isLoggable(elsewhere)).isTrue();
    }

    private static LogRecord said(Throwable thrown) {
        LogRecord said = new LogRecord(Level.SEVERE, "HTTP Request to * failed");
        said.setLoggerName(QuarkusErrorHandler.class.getName());
        said.setThrown(thrown);
        return said;
    }
}
