package io.piboard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the broker has named the topics: before that no delivery could be stored. */
@Readiness
@ApplicationScoped
class BrokerCheck implements HealthCheck {

    private final Broker broker;

    BrokerCheck(Broker broker) {
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker knows the topics")
                .status(broker.knowsTopics())
                .build();
    }
}
