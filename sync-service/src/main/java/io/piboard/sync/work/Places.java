package io.piboard.sync.work;

import io.piboard.sync.link.Lane;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** How many visits one worker makes at a time: a connection that hangs takes its own share and no more. */
public final class Places {

    private final int all;
    private final int perConnection;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<UUID, Integer> byConnection = new ConcurrentHashMap<>();

    public Places(int all, int perConnection) {
        this.all = all;
        this.perConnection = perConnection;
    }

    int free() {
        return all - taken.get();
    }

    /** The connections that have their share. */
    Set<UUID> saturated() {
        return byConnection.entrySet().stream()
                .filter(connection -> connection.getValue() >= perConnection)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void take(Lane lane) {
        taken.incrementAndGet();
        byConnection.merge(lane.connection(), 1, Integer::sum);
    }

    void leave(Lane lane) {
        taken.decrementAndGet();
        byConnection.computeIfPresent(lane.connection(), (connection, visits) -> visits == 1 ? null : visits - 1);
    }
}
