package io.piboard.ingest.jira;

import io.piboard.ingest.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How much may be on its way at once: bodies wait at Jira, never in our memory. */
@ApplicationScoped
class DeliveryBudget {

    private final int maxDeliveries;
    private final long maxBytes;
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    @Inject
    DeliveryBudget(IngestConfig config) {
        this(config.maxDeliveriesInFlight(), config.maxBytesInFlight());
    }

    DeliveryBudget(int maxDeliveries, long maxBytes) {
        this.maxDeliveries = maxDeliveries;
        this.maxBytes = maxBytes;
    }

    /** Reserves room; true obliges the caller to {@link #leave} with the same number. */
    boolean enter(long bodyBytes) {
        boolean fits = deliveries.incrementAndGet() <= maxDeliveries & bytes.addAndGet(bodyBytes) <= maxBytes;
        if (!fits) {
            leave(bodyBytes);
        }
        return fits;
    }

    void leave(long bodyBytes) {
        deliveries.decrementAndGet();
        bytes.addAndGet(-bodyBytes);
    }
}
