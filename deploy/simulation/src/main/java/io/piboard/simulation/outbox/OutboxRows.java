package io.piboard.simulation.outbox;

import io.piboard.outbox.OutboxRecord;
import io.piboard.outbox.OutboxShards.QueuedRecord;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One service's outbox table: one row per topic and subject, in the order of their coming, and a lock per shard. */
public final class OutboxRows {

    private static final int SHARDS = 3;

    private final Map<String, QueuedRecord> rows = new LinkedHashMap<>();
    private final Map<Integer, Life> locks = new HashMap<>();

    public void add(OutboxRecord record) {
        rows.merge(id(record), new QueuedRecord(record, 1), (old, now) -> new QueuedRecord(record, old.change() + 1));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Integer> waiting() {
        return rows.values().stream()
                .map(queued -> shard(queued.record()))
                .distinct()
                .toList();
    }

    /** A connection that broke has lost its locks. */
    boolean lock(int shard, Life life) {
        Life owner = locks.get(shard);
        if (owner != null && !owner.isOver()) {
            return false;
        }
        locks.put(shard, life);
        return true;
    }

    boolean isLockedBy(int shard, Life life) {
        return locks.get(shard) == life;
    }

    void unlock(int shard, Life life) {
        locks.remove(shard, life);
    }

    List<QueuedRecord> oldest(int shard, int most) {
        return rows.values().stream()
                .filter(queued -> shard(queued.record()) == shard)
                .limit(most)
                .toList();
    }

    void delete(List<QueuedRecord> sent) {
        sent.forEach(queued -> rows.remove(id(queued.record()), queued));
    }

    private static int shard(OutboxRecord record) {
        return Math.floorMod(record.recordKey().hashCode(), SHARDS);
    }

    private static String id(OutboxRecord record) {
        return record.topic() + '/' + record.subject();
    }
}
