package io.piboard.simulation.kafka;

import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The replicas of one service that share one topic: one record at a time per partition, the next one after the consumer's
 * {@link Uni} is done. Offsets are committed later; whoever takes a partition over begins at the last committed one, while
 * the former owner may still be at work.
 */
public final class ConsumerGroup {

    private static final int COMMIT_WITHIN = 700;
    private static final int NOTICED_WITHIN = 3_000;

    private final Kernel kernel;
    private final String name;
    private final String topic;
    private final TopicLog log;
    private final List<Claim> claims;
    private final List<Member> members = new ArrayList<>();

    ConsumerGroup(Kernel kernel, String service, String topic, TopicLog log) {
        this.kernel = kernel;
        this.name = service + "/" + topic;
        this.topic = topic;
        this.log = log;
        this.claims = IntStream.range(0, log.size()).mapToObj(Claim::new).toList();
    }

    public void join(Life life, Function<ConsumerRecord<String, byte[]>, Uni<Void>> consumer) {
        members.add(new Member(life, consumer));
        rebalance();
    }

    /** A member that died is missed only when its heartbeats are. */
    void miss(Life dead) {
        kernel.time().after(kernel.chance().between(100, NOTICED_WITHIN), () -> leave(dead));
    }

    boolean reads(String any) {
        return topic.equals(any);
    }

    boolean isBehind() {
        return claims.stream()
                .anyMatch(claim -> log.read(claim.partition, claim.position).isPresent());
    }

    void wake() {
        claims.forEach(Claim::next);
    }

    /** Partitions go to whoever; some of them while their owner is in the middle of a record. */
    void rebalance() {
        kernel.log().count("rebalances");
        for (Claim claim : claims) {
            claim.give(members.isEmpty() ? null : kernel.chance().pick(members));
        }
    }

    /** It comes back as soon as it notices. */
    void evict(Life silent) {
        members.stream().filter(member -> member.life == silent).findFirst().ifPresent(member -> {
            leave(silent);
            silent.later(0, () -> join(silent, member.consumer));
        });
    }

    private void leave(Life gone) {
        if (members.removeIf(member -> member.life == gone)) {
            rebalance();
        }
    }

    private record Member(Life life, Function<ConsumerRecord<String, byte[]>, Uni<Void>> consumer) {}

    /** One partition and who reads it. */
    private final class Claim {

        private final int partition;
        private Member owner;
        private long generation;
        private long position;
        private long committed;
        private boolean busy;

        private Claim(int partition) {
            this.partition = partition;
        }

        private void give(Member next) {
            if (next == owner) {
                return;
            }
            owner = next;
            generation++;
            position = committed;
            busy = false;
            next();
        }

        private void next() {
            if (busy || owner == null) {
                return;
            }
            Optional<ConsumerRecord<String, byte[]>> record = log.read(partition, position);
            if (record.isPresent()) {
                busy = true;
                Member reader = owner;
                long claimed = generation;
                int fetch = kernel.chance().delay(8, kernel.chaos().slow() == 0 ? 8 : 1_500);
                reader.life.later(fetch, () -> consume(reader, claimed, record.get()));
            }
        }

        private void consume(Member reader, long claimed, ConsumerRecord<String, byte[]> record) {
            kernel.log().count("records consumed");
            kernel.log().tell(reader.life.name(), "hears", name, record.key(), "at", record.offset());
            reader.consumer
                    .apply(record)
                    .subscribe()
                    .with(
                            done -> done(reader, claimed, record),
                            failure -> unreadable(reader, claimed, record, failure));
        }

        private void unreadable(Member reader, long claimed, ConsumerRecord<String, byte[]> record, Throwable why) {
            kernel.log().count("dead letters");
            kernel.log().tell(reader.life.name(), "cannot read", name, record.key(), why);
            done(reader, claimed, record);
        }

        private void done(Member reader, long claimed, ConsumerRecord<String, byte[]> record) {
            long next = record.offset() + 1;
            reader.life.later(kernel.chance().between(1, COMMIT_WITHIN), () -> commit(claimed, next));
            if (claimed == generation) {
                position = next;
                busy = false;
                next();
            } else {
                kernel.log().count("records finished by a former owner");
            }
        }

        private void commit(long claimed, long offset) {
            if (claimed == generation) {
                committed = Math.max(committed, offset);
            }
        }
    }
}
