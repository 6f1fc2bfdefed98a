package io.piboard.ingest;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What the promise to Jira makes of Kafka's producer settings; where the broker is, and how to log in, is the operator's. */
@Singleton
class ProducerSettings {

    /** Topics do not go away: one that had no news for five minutes must not be asked for again in a delivery's time. */
    private static final Duration TOPICS_KEPT = Duration.ofDays(3650);

    private static final Duration DELIVERY = Duration.ofSeconds(8);
    private static final Duration REQUEST = Duration.ofSeconds(4);

    Map<String, Object> over(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, TOPICS_KEPT.toMillis());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "webhook-ingest");
        return settings;
    }
}
