package io.piboard.ingest.jira;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.piboard.ingest.DeliveryListener;
import io.piboard.ingest.StrippedDelivery;
import io.piboard.ingest.connection.ConnectionSilence;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Measures how late Jira's news is here, from its clock to ours, and when each connection was last heard. */
@Singleton
class DeliveryLag implements DeliveryListener {

    private final Timer lag;
    private final ConnectionSilence silence;

    DeliveryLag(MeterRegistry registry, ConnectionSilence silence) {
        this.silence = silence;
        this.lag = Timer.builder("piboard.ingest.delivery.lag")
                .description("From Jira's event to the broker's acknowledgement")
                .serviceLevelObjectives(
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1))
                .register(registry);
    }

    @Override
    public void stored(StrippedDelivery delivery) {
        silence.heard(delivery.connection());
        if (delivery.at() != null) {
            Duration late = Duration.between(delivery.at(), Instant.now());
            lag.record(late.isNegative() ? Duration.ZERO : late);
        }
    }
}
