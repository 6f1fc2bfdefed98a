package io.piboard.jira.budget;

import io.github.bucket4j.Bucket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A bucket for each of the things that were used lately; what was not used for long has a full bucket anyway. */
final class RecentBuckets {

    private static final int MOST = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    synchronized Bucket of(String what, Supplier<Bucket> full) {
        return buckets.computeIfAbsent(what, absent -> full.get());
    }
}
