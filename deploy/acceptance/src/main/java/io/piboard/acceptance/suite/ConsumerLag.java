package io.piboard.acceptance.suite;

import io.piboard.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How many records of the suite's topics have not been acknowledged by the service that reads them. */
public final class ConsumerLag implements AutoCloseable {

    private static final Map<String, List<String>> READ = Map.of(
            "sync-service", List.of(Topics.STICKY_CHANGED, Topics.ISSUE_TOUCHED, Topics.SESSION, Topics.CONNECTION),
            "board-service", List.of(Topics.STICKY_SYNCED, Topics.METADATA_CHANGED),
            "metadata-service", List.of(Topics.METADATA_TOUCHED));

    private static final long SECONDS = 20;

    private final Admin admin;

    ConsumerLag(String bootstrap) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    public long total() {
        return READ.keySet().stream().mapToLong(this::of).sum();
    }

    /** Of everything that one service reads. */
    public long of(String group) {
        return READ.get(group).stream().mapToLong(topic -> of(group, topic)).sum();
    }

    public long of(String group, String topic) {
        Map<TopicPartition, OffsetAndMetadata> read =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends(topic).entrySet().stream()
                .mapToLong(end -> end.getValue() - offset(read.get(end.getKey())))
                .sum();
    }

    /** How many records the topic has ever held. */
    public long end(String topic) {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<TopicPartition, Long> ends(String topic) {
        Map<TopicPartition, OffsetSpec> latest =
                get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .collect(Collectors.toMap(
                                info -> new TopicPartition(topic, info.partition()), info -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** A partition of which nothing was acknowledged yet is read from its beginning. */
    private static long offset(OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not tell its offsets", e);
        }
    }
}
