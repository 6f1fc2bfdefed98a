package io.piboard.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.piboard.contracts.Topics;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Takes a record and tells when all in-sync replicas have it.
 *
 * <p>One producer for all topics, called where the delivery was read: a channel would take each record to a thread of its
 * own and back. So it must never wait: {@code max.block.ms} is 0, and what cannot be taken now fails now.
 */
@Startup
@Singleton
class Broker {

    private static final Logger LOG = Logger.getLogger(Broker.class);

    private static final List<String> TOPICS = List.of(Topics.ISSUE_TOUCHED, Topics.METADATA_TOUCHED);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaClientMetrics metrics;

    Broker(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ProducerSettings settings,
            MeterRegistry registry) {
        producer = new KafkaProducer<>(settings.over(kafka), new StringSerializer(), new ByteArraySerializer());
        metrics = new KafkaClientMetrics(producer);
        metrics.bindTo(registry);
        awaitTopics();
    }

    /** Done when the broker has acknowledged; on the producer's thread, so whoever listens must not wait either. */
    CompletableFuture<Void> send(ProducerRecord<String, byte[]> event) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            producer.send(event, (stored, failure) -> tell(acknowledged, failure));
        } catch (RuntimeException notTaken) {
            acknowledged.completeExceptionally(notTaken);
        }
        return acknowledged;
    }

    /** Whether records can be sent; asks the broker in passing if they cannot. */
    boolean knowsTopics() {
        return TOPICS.stream().allMatch(this::knows);
    }

    /** Without them the first deliveries were turned away; a broker that is away does not hold up the start. */
    private void awaitTopics() {
        long deadline = System.nanoTime() + FIRST_ANSWER.toNanos();
        while (!knowsTopics()) {
            if (System.nanoTime() - deadline > 0) {
                LOG.warn("The broker has not named its topics yet: deliveries are answered 503 until it does");
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean knows(String topic) {
        try {
            return !producer.partitionsFor(topic).isEmpty();
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    private static void tell(CompletableFuture<Void> acknowledged, Exception failure) {
        if (failure == null) {
            acknowledged.complete(null);
        } else {
            acknowledged.completeExceptionally(failure);
        }
    }

    @PreDestroy
    void close() {
        metrics.close();
        producer.close(CLOSE);
    }
}
