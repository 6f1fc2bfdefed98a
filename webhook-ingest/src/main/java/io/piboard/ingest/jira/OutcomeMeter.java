package io.piboard.ingest.jira;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** Counts deliveries by {@link Outcome}; every count exists from the start, so that a missing one is a fault. */
@Startup
@ApplicationScoped
class OutcomeMeter {

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    OutcomeMeter(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            counters.put(outcome, registry.counter("piboard.ingest.deliveries", "outcome", outcome.tag()));
        }
    }

    void count(Outcome outcome) {
        counters.get(outcome).increment();
    }
}
