package io.piboard.sync;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.RecordHeader;
import io.piboard.contracts.Topics;
import io.piboard.contracts.sticky.StickySynced;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services as sync-service meets them: on topics only. */
final class Neighbours {

    private final Map<String, Object> servers;

    Neighbours(String bootstrapServers) {
        servers = Map.of("bootstrap.servers", bootstrapServers);
    }

    void say(String topic, String key, UUID organisation, Object event) {
        try (var producer = new KafkaProducer<>(servers, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key, EventJson.write(event));
            record.headers()
                    .add(
                            RecordHeader.ORGANISATION.wireName(),
                            organisation.toString().getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** All that the board was told so far, oldest first within a sticky. */
    List<StickySynced> told() {
        return records(Topics.STICKY_SYNCED).stream()
                .map(value -> EventJson.read(value, StickySynced.class))
                .toList();
    }

    List<byte[]> records(String topic) {
        try (var consumer = new KafkaConsumer<>(servers, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(known -> new TopicPartition(topic, known.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<byte[]> values = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
