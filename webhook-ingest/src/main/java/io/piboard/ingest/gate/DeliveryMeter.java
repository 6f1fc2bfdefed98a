package io.piboard.ingest.gate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts deliveries by connection and {@link Outcome}, and times their answers by outcome. All counts of a connection begin
 * together, so that a missing one is a fault; after so many connections the others share one, so that the series stay bounded.
 */
@Startup
@Singleton
class DeliveryMeter {

    private static final int MOST_CONNECTIONS = 1_000;
    private static final String NOBODY = "none";
    private static final String OTHERS = "others";

    private final MeterRegistry registry;
    private final Map<UUID, Map<Outcome, Counter>> counters = new ConcurrentHashMap<>();
    private final Map<Outcome, Timer> answers = new EnumMap<>(Outcome.class);

    DeliveryMeter(MeterRegistry registry) {
        this.registry = registry;
        counters.put(Admission.NOBODY, countersOf(NOBODY));
        for (Outcome outcome : Outcome.values()) {
            answers.put(outcome, registry.timer("piboard.ingest.answer", "outcome", outcome.tag()));
        }
    }

    void answered(Admission delivery) {
        count(delivery.connection(), delivery.outcome());
        answers.get(delivery.outcome()).record(delivery.age());
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
