package io.piboard.metadata;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The time of day, which a test may put forward for everybody. */
@Mock
@ApplicationScoped
public class MovableClock implements InstantSource {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    public void advance(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    public void reset() {
        ahead.set(Duration.ZERO);
    }
}
