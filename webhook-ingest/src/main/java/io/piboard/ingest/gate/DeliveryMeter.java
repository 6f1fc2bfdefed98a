package io.piboard.ingest.gate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts deliveries by connection and {@link Outcome}. All counts of a connection begin together, so that a missing one is
 * a fault; after so many connections the others share one, so that the series stay bounded.
 */
@Startup
@ApplicationScoped
class DeliveryMeter {

    private static final int MOST_CONNECTIONS = 1_000;
    private static final String NOBODY = "none";
    private static final String OTHERS = "others";

    private final MeterRegistry registry;
    private final Map<UUID, Map<Outcome, Counter>> counters = new ConcurrentHashMap<>();

    DeliveryMeter(MeterRegistry registry) {
        this.registry = registry;
        counters.put(Admission.NOBODY, countersOf(NOBODY));
    }

    void count(UUID connection, Outcome outcome) {
        counters.computeIfAbsent(connection, this::begin).get(outcome).increment();
    }

    private Map<Outcome, Counter> begin(UUID connection) {
        return countersOf(counters.size() <= MOST_CONNECTIONS ? connection.toString() : OTHERS);
    }

    private Map<Outcome, Counter> countersOf(String connection) {
        Map<Outcome, Counter> each = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            each.put(
                    outcome,
                    registry.counter("piboard.ingest.deliveries", "connection", connection, "outcome", outcome.tag()));
        }
        return each;
    }
}
