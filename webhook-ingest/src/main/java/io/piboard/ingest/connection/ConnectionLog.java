package io.piboard.ingest.connection;

import io.piboard.contracts.Topics;
import io.piboard.ingest.connection.ReadProgress.Range;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * What {@code connection.v1} holds at this moment, asked of the broker.
 *
 * <p>By a client of its own: the consumer's thread is busy waiting for records, up to a second at a time.
 */
@Singleton
class ConnectionLog {

    private final Admin admin;

    ConnectionLog(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.admin = Admin.create(settings(broker));
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);
        return settings;
    }

    /** Fails when the broker does not say within {@code patience}. */
    Uni<Map<Integer, Range>> ranges(Duration patience) {
        return Uni.createFrom()
                .completionStage(() -> admin.describeTopics(List.of(Topics.CONNECTION))
                        .allTopicNames()
                        .toCompletionStage())
                .map(topics -> partitions(topics.get(Topics.CONNECTION)))
                .chain(this::ranges)
                .ifNoItem()
                .after(patience)
                .fail();
    }

    private Uni<Map<Integer, Range>> ranges(Collection<TopicPartition> partitions) {
        return Uni.combine()
                .all()
                .unis(offsets(partitions, OffsetSpec.earliest()), offsets(partitions, OffsetSpec.latest()))
                .with((begins, ends) -> partitions.stream()
                        .collect(Collectors.toMap(
                                TopicPartition::partition,
                                p -> new Range(
                                        begins.get(p).offset(), ends.get(p).offset()))));
    }

    private Uni<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
            Collection<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), p -> which));
        return Uni.createFrom()
                .completionStage(() -> admin.listOffsets(wanted).all().toCompletionStage());
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(p -> new TopicPartition(topic.name(), p.partition()))
                .toList();
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
