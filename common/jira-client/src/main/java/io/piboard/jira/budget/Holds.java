package io.piboard.jira.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is to be left alone, and until when. */
public final class Holds {

    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public Holds(InstantSource clock) {
        this.clock = clock;
    }

    void hold(String what, Duration wait) {
        Instant now = clock.instant();
        until.values().removeIf(end -> end.isBefore(now));
        until.merge(what, now.plus(wait), (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Zero when it may be asked. */
    Duration left(String what) {
        Instant end = until.get(what);
        Duration left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
