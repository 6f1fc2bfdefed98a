package io.piboard.jirasim.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** Which requests were heard already; those that are too old to be taken again are forgotten. */
final class Nonces {

    private final TreeMap<Long, Set<String>> heard = new TreeMap<>();
    private final Duration tolerance;

    Nonces(Duration tolerance) {
        this.tolerance = tolerance;
    }

    /** @return whether it is heard for the first time */
    boolean first(long second, String nonce, Instant now) {
        heard.headMap(now.minus(tolerance).getEpochSecond()).clear();
        return heard.computeIfAbsent(second, none -> new HashSet<>()).add(nonce);
    }

    int remembered() {
        return heard.values().stream().mapToInt(Set::size).sum();
    }
}
