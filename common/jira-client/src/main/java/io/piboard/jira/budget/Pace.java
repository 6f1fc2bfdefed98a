package io.piboard.jira.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Slows down when Jira says that the limit is near, so that it is not reached. */
final class Pace {

    private static final int SLOW = 4;
    private static final Duration SLOW_FOR = Duration.ofSeconds(10);

    private final InstantSource clock;
    private volatile Instant slowUntil = Instant.EPOCH;

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /** What a request costs of our own budget. */
    int cost() {
        return clock.instant().isBefore(slowUntil) ? SLOW : 1;
    }

    /**
     * @param header value of a header of Jira's answer; {@code null} if it is not there
     * @return how long Data Center has nothing more for us, if it says so
     */
    Optional<Duration> heed(UnaryOperator<String> header) {
        long remaining = number(header.apply("X-RateLimit-Remaining"));
        long limit = number(header.apply("X-RateLimit-Limit"));
        long interval = number(header.apply("X-RateLimit-Interval-Seconds"));
        boolean ownBucket = interval > 0 && limit > 0 && remaining >= 0;
        if ("true".equalsIgnoreCase(header.apply("X-RateLimit-NearLimit")) || ownBucket && remaining * 5 < limit) {
            slowUntil = clock.instant().plus(SLOW_FOR);
        }
        return ownBucket && remaining == 0 ? Optional.of(Duration.ofSeconds(Math.min(interval, 60))) : Optional.empty();
    }

    private static long number(String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
