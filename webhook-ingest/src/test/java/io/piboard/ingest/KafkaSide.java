package io.piboard.ingest;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.connection.SealedText;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other end of ingest: plays metadata-service, and reads whole topics as they are now. */
final class KafkaSide {

    private final Map<String, Object> servers;

    KafkaSide(String bootstrapServers) {
        this.servers = Map.of("bootstrap.servers", bootstrapServers);
    }

    void connect(UUID organisation, UUID connection, SealedText webhookSecret) {
        ConnectionChanged changed = acme(organisation, connection, webhookSecret);
        send(Topics.CONNECTION, connection.toString(), EventJson.write(changed));
    }

    static ConnectionChanged acme(UUID organisation, UUID connection, SealedText webhookSecret) {
        return new ConnectionChanged(
                organisation,
                connection,
                1,
                "Acme",
                JiraKind.CLOUD,
                URI.create("https://acme.example"),
                URI.create("https://acme.example"),
                ConnectionState.ACTIVE,
                "project in (10000)",
                Map.of(FieldRole.STORY_POINTS, "customfield_10016", FieldRole.SPRINT, "customfield_10020"),
                1,
                webhookSecret,
                null);
    }

    void send(String topic, String key, byte[] value) {
        try (var producer = new KafkaProducer<>(servers, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Every record that has the text in its key. */
    List<ConsumerRecord<String, byte[]>> records(String topic, String inKey) {
        try (var consumer = new KafkaConsumer<>(servers, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream().filter(r -> r.key().contains(inKey)).toList();
        }
    }
}
