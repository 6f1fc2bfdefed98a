package io.piboard.sync.alm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What searches know of the issues: each state becomes visible some time after it came to be. */
final class LaggingIndex {

    /** As numbers, where ids are numbers. */
    static final Comparator<String> BY_ID =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, Deque<State>> states = new TreeMap<>(BY_ID);
    private Duration lag = Duration.ZERO;

    /** @param issue {@code null} when it is gone */
    private record State(Instant since, AlmIssue issue) {}

    void lagsBehind(Duration by) {
        lag = by;
    }

    void changed(String id, AlmIssue issue, Instant now) {
        Deque<State> history = states.computeIfAbsent(id, first -> new ArrayDeque<>());
        AlmIssue seen = at(history, now.minus(lag));
        history.removeIf(state -> !state.since().isAfter(now.minus(lag)));
        history.addFirst(new State(Instant.MIN, seen));
        history.addLast(new State(now, issue));
    }

    /** Lowest id first. */
    List<AlmIssue> visible(Instant now) {
        return states.values().stream()
                .map(history -> at(history, now.minus(lag)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static AlmIssue at(Deque<State> history, Instant horizon) {
        return history.stream()
                .filter(state -> !state.since().isAfter(horizon))
                .reduce((earlier, later) -> later)
                .map(state -> state.issue())
                .orElse(null);
    }
}
