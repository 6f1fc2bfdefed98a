package io.piboard.jira.budget;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;
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

    /** All have this limit from now on, and as much in them as they had, by proportion. */
    synchronized void limit(Bandwidth limit) {
        BucketConfiguration configuration =
                BucketConfiguration.builder().addLimit(limit).build();
        buckets.values()
                .forEach(
                        bucket -> bucket.replaceConfiguration(configuration, TokensInheritanceStrategy.PROPORTIONALLY));
    }
}
