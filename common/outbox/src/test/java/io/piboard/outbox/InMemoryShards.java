package io.piboard.outbox;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The table in memory: one row per topic and subject, two shards. */
final class InMemoryShards implements OutboxShards {

    private static final int SHARDS = 2;

    private final Map<String, QueuedRecord> rows = new LinkedHashMap<>();
    private final Set<String> putOff = new HashSet<>();
    private final Set<Integer> locked = new HashSet<>();

    boolean failsToDelete;

    void add(OutboxRecord record) {
        rows.merge(id(record), new QueuedRecord(record, 1), (old, now) -> new QueuedRecord(record, old.change() + 1));
    }

    List<String> subjects() {
        return rows.values().stream().map(queued -> queued.record().subject()).toList();
    }

    void lock(OutboxRecord ofItsShard) {
        locked.add(shard(ofItsShard));
    }

    @Override
    public Uni<List<Integer>> waiting() {
        return Uni.createFrom()
                .item(rows.values().stream()
                        .filter(this::isDue)
                        .map(queued -> shard(queued.record()))
                        .distinct()
                        .toList());
    }

    @Override
    public <T> Uni<Optional<T>> alone(int shard, Function<Shard, Uni<T>> work) {
        if (!locked.add(shard)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return work.apply(new OneShard(shard))
                .onTermination()
                .invoke(() -> locked.remove(shard))
                .map(Optional::of);
    }

    private final class OneShard implements Shard {

        private final int shard;

        OneShard(int shard) {
            this.shard = shard;
        }

        @Override
        public Uni<List<QueuedRecord>> oldest(int most) {
            return Uni.createFrom()
                    .item(() -> new ArrayList<>(rows.values().stream()
                            .filter(queued -> shard(queued.record()) == shard && isDue(queued))
                            .limit(most)
                            .toList()));
        }

        @Override
        public Uni<Void> delete(List<QueuedRecord> sent) {
            if (failsToDelete) {
                return Uni.createFrom().failure(new IllegalStateException("killed"));
            }
            sent.forEach(queued -> rows.remove(id(queued.record()), queued));
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> putOff(List<QueuedRecord> refused) {
            refused.forEach(queued -> putOff.add(id(queued.record())));
            return Uni.createFrom().voidItem();
        }
    }

    private boolean isDue(QueuedRecord queued) {
        return !putOff.contains(id(queued.record()));
    }

    private static int shard(OutboxRecord record) {
        return Math.floorMod(record.recordKey().hashCode(), SHARDS);
    }

    private static String id(OutboxRecord record) {
        return record.topic() + '/' + record.subject();
    }
}
