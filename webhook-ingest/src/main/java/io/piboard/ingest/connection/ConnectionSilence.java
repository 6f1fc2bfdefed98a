package io.piboard.ingest.connection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shows for each connection how long it has been silent here: {@code piboard.ingest.silence}, from the last proven
 * delivery, or from when it became known. The least of all replicas is the truth.
 */
@ApplicationScoped
public class ConnectionSilence {

    private static final int MOST_CONNECTIONS = 1_000;

    private final MeterRegistry registry;
    private final Map<UUID, Shown> shown = new ConcurrentHashMap<>();

    ConnectionSilence(MeterRegistry registry) {
        this.registry = registry;
    }

    void begin(UUID connection) {
        if (shown.size() < MOST_CONNECTIONS) {
            shown.computeIfAbsent(connection, this::show);
        }
    }

    void end(UUID connection) {
        Shown gone = shown.remove(connection);
        if (gone != null) {
            registry.remove(gone.gauge());
        }
    }

    public void heard(UUID connection) {
        Shown known = shown.get(connection);
        if (known != null) {
            known.last().set(System.nanoTime());
        }
    }

    private Shown show(UUID connection) {
        AtomicLong last = new AtomicLong(System.nanoTime());
        TimeGauge gauge = TimeGauge.builder(
                        "piboard.ingest.silence", last, TimeUnit.NANOSECONDS, at -> System.nanoTime() - at.get())
                .tag("connection", connection.toString())
                .register(registry);
        return new Shown(last, gauge);
    }

    private record Shown(AtomicLong last, TimeGauge gauge) {}
}
