package io.piboard.ingest.gate;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** So many at once, and of each connection only so many of them: a flood of one leaves places for the others. */
final class Places {

    private final int all;
    private final int each;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<UUID, AtomicInteger> takenBy = new ConcurrentHashMap<>();

    Places(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /** True obliges the caller to {@link #leave}. */
    boolean enter(UUID connection) {
        boolean fits = of(connection).incrementAndGet() <= each & taken.incrementAndGet() <= all;
        if (!fits) {
            leave(connection);
        }
        return fits;
    }

    void leave(UUID connection) {
        of(connection).decrementAndGet();
        taken.decrementAndGet();
    }

    /** As many as there are connections: strangers share one. */
    private AtomicInteger of(UUID connection) {
        AtomicInteger known = takenBy.get(connection);
        return known == null ? takenBy.computeIfAbsent(connection, unseen -> new AtomicInteger()) : known;
    }
}
