package io.piboard.acceptance.ingest.slow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How long each connection was held, seen from looks at them: in doubt longer. */
final class ConnectionLives {

    /** By the other end's port: since when those that are held may have been there. */
    private final Map<Integer, Long> since = new HashMap<>();

    private Duration longest = Duration.ZERO;
    private int most;
    private long last;

    /** @param begin when there was none */
    ConnectionLives(long begin) {
        last = begin;
    }

    /** One more look: who is new may have come right after the one before, who is gone may have gone just now. */
    void look(long moment, Set<Integer> held) {
        since.values().forEach(begin -> livedUntil(moment, begin));
        since.keySet().retainAll(held);
        held.forEach(port -> since.putIfAbsent(port, last));
        most = Math.max(most, held.size());
        last = moment;
    }

    private void livedUntil(long moment, long begin) {
        Duration life = Duration.ofNanos(moment - begin);
        longest = life.compareTo(longest) > 0 ? life : longest;
    }

    Duration longest() {
        return longest;
    }

    /** At once. */
    int most() {
        return most;
    }
}
