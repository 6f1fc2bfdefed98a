package io.piboard.embedded;

import io.piboard.contracts.Topics;
import io.piboard.contracts.Topics.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Creates what {@link Topics#ALL} lists and the broker does not have yet. */
record SuiteTopics(String bootstrapServers) {

    private static final int TIMEOUT_SECONDS = 60;

    void create() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var present = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = Topics.ALL.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(SuiteTopics::toCreate)
                    .toList();
            admin.createTopics(missing).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating the topics", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Cannot create the topics of the suite", e);
        }
    }

    private static NewTopic toCreate(Topic topic) {
        Map<String, String> configs = topic.isCompacted()
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(topic.retention().toMillis()));
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(configs);
    }
}
