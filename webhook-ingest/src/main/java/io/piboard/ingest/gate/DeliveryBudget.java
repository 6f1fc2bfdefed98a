package io.piboard.ingest.gate;

import io.piboard.ingest.IngestConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * How much may be on its way at once; the rest waits at Jira, never in our memory.
 *
 * <p>A small body is held whole, up to 64 KB; of a large one only a window, but a thread reads it. So both are counted.
 */
@Singleton
class DeliveryBudget {

    private final Places any;
    private final Places large;

    @Inject
    DeliveryBudget(IngestConfig config) {
        this(
                new Places(config.maxDeliveriesInFlight(), config.maxDeliveriesPerConnection()),
                new Places(config.maxLargeInFlight(), config.maxLargePerConnection()));
    }

    DeliveryBudget(Places any, Places large) {
        this.any = any;
        this.large = large;
    }

    /** True obliges the caller to {@link #leave} with the same admission. */
    boolean enter(Admission delivery) {
        if (!any.enter(delivery.connection())) {
            return false;
        }
        if (delivery.isLarge() && !large.enter(delivery.connection())) {
            any.leave(delivery.connection());
            return false;
        }
        return true;
    }

    void leave(Admission delivery) {
        any.leave(delivery.connection());
        if (delivery.isLarge()) {
            large.leave(delivery.connection());
        }
    }
}
