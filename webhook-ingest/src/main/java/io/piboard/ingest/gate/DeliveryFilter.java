package io.piboard.ingest.gate;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes every request to the {@link DeliveryGate}.
 *
 * <p>Quarkus makes filters before there is a configuration: what is injected here must be a proxy, and one of them is enough.
 */
@Singleton
class DeliveryFilter {

    private final DeliveryGate gate;

    DeliveryFilter(DeliveryGate gate) {
        this.gate = gate;
    }

    @ServerRequestFilter(preMatching = true)
    void admit(RoutingContext request) {
        gate.admit(request);
    }
}
