package io.piboard.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.Topics;
import io.piboard.contracts.Topics.Topic;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The lists of topics are written from {@link Topics#ALL}: {@code -Dtopics.write} writes them, without it they are
 * compared.
 */
class TopicsTest {

    private static final String NOTE =
            "# Written by TopicsTest from contracts' Topics; see deploy/kubernetes/README.md.\n";

    private static final String SCRIPT = """
            #!/bin/sh
            %sset -eu
            topic() {
              /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists \\
                --topic "$1" --partitions "$2" --replication-factor 1 --config "$3" ${4:+--config "$4"}
            }
            """;

    private static final String MANIFEST = """
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaTopic
            metadata:
              name: %s
              labels:
                strimzi.io/cluster: piboard
            spec:
              partitions: %d
              replicas: 3
              config:
                min.insync.replicas: 2
                cleanup.policy: %s
            %s""";

    @Test
    void theTopicsOfTheClusterAreThoseOfTheContracts() throws IOException {
        String manifests = Topics.ALL.stream().map(TopicsTest::manifest).collect(Collectors.joining("---\n"));
        assertWritten(Repository.BASE.resolve("topics.yaml"), NOTE + manifests);
    }

    @Test
    void theTopicsOfComposeAreThoseOfTheContracts() throws IOException {
        String commands = Topics.ALL.stream().map(TopicsTest::command).collect(Collectors.joining());
        assertWritten(Repository.DOCKER.resolve("topics.sh"), SCRIPT.formatted(NOTE) + commands);
    }

    @Test
    void theBrokerCreatesNoTopicInPassing() {
        var config = Manifests.all(Kafka.class)
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getKafka()
                .getConfig();
        assertThat(config).containsEntry("auto.create.topics.enable", false).containsEntry("min.insync.replicas", 2);
    }

    private static void assertWritten(Path file, String text) throws IOException {
        if (System.getProperty("topics.write") != null) {
            Files.writeString(file, text);
        }
        assertThat(Repository.text(file)).isEqualTo(text);
    }

    private static String command(Topic topic) {
        return topic.isCompacted()
                ? "topic %s %d cleanup.policy=compact\n".formatted(topic.name(), topic.partitions())
                : "topic %s %d cleanup.policy=delete retention.ms=%d\n"
                        .formatted(
                                topic.name(),
                                topic.partitions(),
                                topic.retention().toMillis());
    }

    private static String manifest(Topic topic) {
        return MANIFEST.formatted(
                topic.name(),
                topic.partitions(),
                topic.isCompacted() ? "compact" : "delete",
                topic.isCompacted()
                        ? ""
                        : "    retention.ms: " + topic.retention().toMillis() + "\n");
    }
}
