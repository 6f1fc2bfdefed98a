package io.piboard.jira.budget;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * The part of a site's budget that is this process's.
 *
 * @param replicas how many processes share it, each taking the same part
 * @param longestWait a call that would have to wait longer is refused
 */
public record BudgetShare(int requestsPerSecond, int burst, int replicas, Duration longestWait) {

    /** Bursts that Cloud takes per second from one endpoint, for GET and POST; PUT and DELETE have half of it. */
    private static final int BURST_LIMIT = 100;

    /** The same budget, shared by another number of processes. */
    public BudgetShare among(int others) {
        return new BudgetShare(requestsPerSecond, burst, Math.max(1, others), longestWait);
    }

    Bandwidth site() {
        return limit(burst, requestsPerSecond);
    }

    /** Half at once and half by the second are together no more than the limit in any second. */
    Bandwidth endpoint(boolean replaces) {
        int limit = replaces ? BURST_LIMIT / 2 : BURST_LIMIT;
        return limit(limit / 2, limit / 2);
    }

    /**
     * Never more than 20 writes in any 2 seconds (8 + 2 x 6) or 100 in any 30 (40 + 30 x 2). One issue is written by one
     * replica, so that this is not shared.
     */
    static Bucket issue(TimeMeter clock) {
        return Bucket.builder()
                .addLimit(bandwidth(8, 6))
                .addLimit(bandwidth(40, 2))
                .withCustomTimePrecision(clock)
                .build();
    }

    /** More than this can never be taken in one go. */
    int atOnce() {
        return part(burst);
    }

    private Bandwidth limit(int atOnce, int perSecond) {
        return bandwidth(part(atOnce), part(perSecond));
    }

    private int part(int whole) {
        return Math.max(1, whole / replicas);
    }

    private static Bandwidth bandwidth(int capacity, int perSecond) {
        return Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
    }
}
