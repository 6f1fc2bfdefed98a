package io.piboard.load;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.issue.IssueTouched;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is in the topics now, as anybody sees it who reads them. */
public record TopicLook(String bootstrap) {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** How many records the topic has ever been given. */
    public long count(String topic) {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** How many records of {@code issue.touched.v1} each delivery has become. */
    public Map<String, Integer> deliveries() {
        var found = new HashMap<String, Integer>();
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, Topics.ISSUE_TOUCHED);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(POLL)
                        .forEach(record -> found.merge(
                                EventJson.read(record.value(), IssueTouched.class)
                                        .delivery(),
                                1,
                                Integer::sum));
            }
        }
        return found;
    }

    /** Returns when the broker answers and has every topic. */
    void awaitTopics(Duration patience, BooleanSupplier alive) {
        long deadline = System.nanoTime() + patience.toNanos();
        Set<String> wanted = Topics.ALL.stream().map(Topics.Topic::name).collect(Collectors.toSet());
        while (!names().containsAll(wanted)) {
            if (!alive.getAsBoolean() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the broker does not start within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Set<String> names() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", 3_000, "request.timeout.ms", 2_000);
        try (var admin = Admin.create(settings)) {
            return admin.listTopics().names().get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return Set.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
