package io.piboard.ingest.connection;

import io.piboard.ingest.connection.ReadProgress.Range;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once every connection was read: before that a good webhook would be refused for good. */
@Readiness
@ApplicationScoped
public class ConnectionsReadCheck implements AsyncHealthCheck {

    private static final String NAME = "connections read";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaClientService clients;
    private final ReadProgress progress;

    ConnectionsReadCheck(KafkaClientService clients, ReadProgress progress) {
        this.clients = clients;
        this.progress = progress;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return allRead().map(up -> HealthCheckResponse.named(NAME).status(up).build());
    }

    /** Whether a connection that is not known does not exist, or may just not have been read yet. */
    public Uni<Boolean> allRead() {
        return progress.isComplete() ? Uni.createFrom().item(true) : compare();
    }

    private Uni<Boolean> compare() {
        return clients.<String, byte[]>getConsumer("connection")
                .runOnPollingThread(ConnectionsReadCheck::ranges)
                .map(progress::compareWith)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }

    private static Map<Integer, Range> ranges(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> assigned = consumer.assignment();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(assigned, PATIENCE);
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned, PATIENCE);
        return assigned.stream()
                .collect(Collectors.toMap(TopicPartition::partition, p -> new Range(begins.get(p), ends.get(p))));
    }
}
