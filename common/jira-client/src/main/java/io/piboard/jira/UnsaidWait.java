package io.piboard.jira;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;

/** How long a site is left alone whose 429 does not say: 2 to 5 s at first, then twice as long each time, up to 30 s. */
final class UnsaidWait {

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST_FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final InstantSource clock;
    private Duration last = Duration.ZERO;
    private Instant until = Instant.EPOCH;

    UnsaidWait(InstantSource clock) {
        this.clock = clock;
    }

    /** Calls that were under way together are refused together: they count once. */
    synchronized Duration next() {
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            return Duration.between(now, until);
        }
        last = last.isZero() ? first() : shorter(last.multipliedBy(2), LONGEST);
        until = now.plus(last);
        return last;
    }

    /** Jira answers again. */
    synchronized void reset() {
        last = Duration.ZERO;
        until = Instant.EPOCH;
    }

    private static Duration first() {
        return Duration.ofMillis(
                ThreadLocalRandom.current().nextLong(SHORTEST.toMillis(), LONGEST_FIRST.toMillis() + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
