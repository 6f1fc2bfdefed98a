package io.piboard.simulation.kafka;

import io.piboard.contracts.RecordHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** One topic: partitions by the hash of the key, each an ordered log whose beginning may be gone. */
final class TopicLog {

    private final String name;
    private final List<Partition> partitions;

    TopicLog(String name, int count) {
        this.name = name;
        this.partitions =
                IntStream.range(0, count).mapToObj(number -> new Partition()).toList();
    }

    int size() {
        return partitions.size();
    }

    int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), partitions.size());
    }

    void append(String key, UUID organisation, byte[] payload, long at) {
        int number = partitionOf(key);
        Partition partition = partitions.get(number);
        RecordHeaders headers = new RecordHeaders();
        headers.add(
                RecordHeader.ORGANISATION.wireName(), organisation.toString().getBytes(StandardCharsets.UTF_8));
        partition.records.add(new ConsumerRecord<>(
                name,
                number,
                partition.records.size(),
                at,
                TimestampType.CREATE_TIME,
                key.length(),
                payload.length,
                key,
                payload,
                headers,
                Optional.empty()));
    }

    Optional<ConsumerRecord<String, byte[]>> read(int number, long offset) {
        Partition partition = partitions.get(number);
        long from = Math.max(offset, partition.start);
        return from < partition.records.size() ? Optional.of(partition.records.get((int) from)) : Optional.empty();
    }

    /** Everything up to now is past its retention. */
    void forget() {
        partitions.forEach(partition -> partition.start = partition.records.size());
    }

    private static final class Partition {
        private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        private long start;
    }
}
