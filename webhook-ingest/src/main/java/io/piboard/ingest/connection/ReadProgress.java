package io.piboard.ingest.connection;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far {@code connection.v1} has been read; once its end was seen, that stays so. */
@Singleton
class ReadProgress {

    private final Map<Integer, Long> next = new ConcurrentHashMap<>();
    private volatile boolean complete;

    void read(int partition, long offset) {
        next.merge(partition, offset + 1, Math::max);
    }

    boolean isComplete() {
        return complete;
    }

    /** Compares with the log as it is now; true from the first time on that its end was reached. */
    boolean compareWith(Map<Integer, Range> log) {
        complete |= isAt(log);
        return complete;
    }

    /**
     * Whether everything was read that the log holds. The last record of a compacted topic is never compacted away (it is
     * the latest of its key, and nobody writes tombstones here), so whoever has read to the end has read the record before
     * it.
     */
    boolean isAt(Map<Integer, Range> log) {
        return !log.isEmpty()
                && log.entrySet().stream()
                        .allMatch(
                                p -> next.getOrDefault(p.getKey(), p.getValue().begin())
                                        >= p.getValue().end());
    }

    /** The offsets a partition holds, {@code end} exclusive. */
    record Range(long begin, long end) {}
}
