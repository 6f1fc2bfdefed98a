package io.piboard.embedded;

import io.piboard.contracts.Topics;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes one record and one row, and reads back what is there. */
final class StoredState {

    private static final TopicPartition SESSIONS = new TopicPartition(Topics.SESSION, 0);

    private StoredState() {}

    static void send(String bootstrapServers, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.SESSION, value, value)).get(30, TimeUnit.SECONDS);
        }
    }

    static List<String> records(String bootstrapServers) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(SESSIONS));
            long end = consumer.endOffsets(List.of(SESSIONS)).get(SESSIONS);
            consumer.seekToBeginning(List.of(SESSIONS));
            var values = new ArrayList<String>();
            while (consumer.position(SESSIONS) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }

    static void insert(String jdbcUrl, String value) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, LocalPostgres.NAME, LocalPostgres.NAME);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept(value text)");
            statement.execute("insert into kept values ('" + value + "')");
        }
    }

    static String read(String jdbcUrl, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, LocalPostgres.NAME, LocalPostgres.NAME);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
