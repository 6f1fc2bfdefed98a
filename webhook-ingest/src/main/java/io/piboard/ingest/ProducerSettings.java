package io.piboard.ingest;

import jakarta.inject.Inject;
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

    private final Duration answerWithin;

    @Inject
    ProducerSettings(IngestConfig config) {
        this(config.answerWithin());
    }

    ProducerSettings(Duration answerWithin) {
        this.answerWithin = answerWithin;
    }

    Map<String, Object> over(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // while one request is with a broker, all that comes is gathered for the next: batches grow by load, not by
        // waiting
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // the producer gives up when Jira is told to come back: what still waits here then is not sent
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) answerWithin.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) answerWithin.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, TOPICS_KEPT.toMillis());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "webhook-ingest");
        return settings;
    }
}
