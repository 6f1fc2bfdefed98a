package io.piboard.simulation.kafka;

import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.PortCall;
import io.piboard.simulation.kernel.SimulatedFault;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The broker: sends are in order per producer and key, may be written twice, and their acknowledgements may be lost. */
public final class SimulatedKafka {

    private static final PortCall.Pace PACE = new PortCall.Pace(
            4,
            1_500,
            2_000,
            0,
            () -> new SimulatedFault("the broker does not answer"),
            () -> new SimulatedFault("no acknowledgement came"));
    private static final int PARTITIONS = 3;

    private final Kernel kernel;
    private final Map<String, TopicLog> topics = new HashMap<>();
    private final List<ConsumerGroup> groups = new ArrayList<>();
    private final Map<Life, PortCall.Channel> producers = new HashMap<>();

    public SimulatedKafka(Kernel kernel) {
        this.kernel = kernel;
    }

    /** A service's own producer. */
    public Uni<Void> send(Life producer, Record record) {
        PortCall.Channel channel = producers.computeIfAbsent(producer, first -> new PortCall.Channel());
        return PortCall.inOrder(kernel, producer, channel, PACE, "send " + record.topic() + " " + record.key(), () -> {
            append(record);
            if (kernel.chance().perMille(kernel.chaos().repeated())) {
                kernel.log().count("records written twice");
                append(record);
            }
            return Uni.createFrom().voidItem();
        });
    }

    /** From a producer that this simulation does not look into. */
    public void append(Record record) {
        kernel.log().count("records");
        kernel.log().tell("kafka", record.topic(), new Text(record.payload()));
        topic(record.topic())
                .append(
                        record.key(),
                        record.organisation(),
                        record.payload(),
                        kernel.time().now());
        groups.stream().filter(group -> group.reads(record.topic())).forEach(ConsumerGroup::wake);
    }

    /** What one service reads of one topic, shared by its replicas. */
    public ConsumerGroup group(String service, String topic) {
        ConsumerGroup group = new ConsumerGroup(kernel, service, topic, topic(topic));
        groups.add(group);
        return group;
    }

    public void rebalanceSomewhere() {
        kernel.chance().pick(groups).rebalance();
    }

    /** The broker misses its heartbeats. */
    public void evict(Life silent) {
        groups.forEach(group -> group.evict(silent));
    }

    /** It died: its partitions go to others once that is noticed. */
    public void miss(Life dead) {
        groups.forEach(group -> group.miss(dead));
    }

    /** Somebody has not heard everything yet. */
    public boolean isUnheard() {
        return groups.stream().anyMatch(ConsumerGroup::isBehind);
    }

    public void forget(String topic) {
        kernel.log().count("topics past their retention");
        topic(topic).forget();
    }

    private TopicLog topic(String name) {
        return topics.computeIfAbsent(name, first -> new TopicLog(name, PARTITIONS));
    }

    /** Read only when the log is told. */
    private record Text(byte[] payload) {
        @Override
        public String toString() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    /** A record as its producer hands it over. */
    public record Record(String topic, String key, UUID organisation, byte[] payload) {}
}
