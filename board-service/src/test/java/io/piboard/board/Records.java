package io.piboard.board;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.RecordHeader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the other services would send, and what they would hear. */
public final class Records {

    private Records() {}

    public static void send(String topic, String key, Object event) {
        send(topic, key, EventJson.write(event));
    }

    public static void send(String topic, String key, byte[] value) {
        sendAll(topic, Map.of(key, value));
    }

    public static void sendAll(String topic, Map<String, byte[]> values) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            values.forEach((key, value) -> {
                var sent = new ProducerRecord<>(topic, key, value);
                sent.headers()
                        .add(
                                RecordHeader.ORGANISATION.wireName(),
                                PlannedSession.ACME.toString().getBytes(StandardCharsets.UTF_8));
                producer.send(sent);
            });
            producer.flush();
        }
    }

    /** Everything that the topic holds for a key, oldest first. */
    public static List<ConsumerRecord<String, byte[]>> of(String topic, UUID key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers(), "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.toString().equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    /** The latest event of a key; fails with an assertion when there is none yet. */
    public static <T> T latest(String topic, UUID key, Class<T> type) {
        List<ConsumerRecord<String, byte[]>> all = of(topic, key);
        if (all.isEmpty()) {
            throw new AssertionError("no record of " + key + " on " + topic + " yet");
        }
        return EventJson.read(all.getLast().value(), type);
    }

    private static String brokers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
