package io.piboard.sync.sweep;

import java.time.Duration;
import java.time.Instant;

/**
 * How often Jira is looked at without a bell; zero switches it off.
 *
 * @param changes between two walks over what has changed lately
 * @param ids between two walks over all ids
 * @param digest between two comparisons with the board
 * @param overlap what a walk over changes reads again: longer than the search index lags behind
 */
public record SweepTimes(Duration changes, Duration ids, Duration digest, Duration overlap) {

    public static final SweepTimes OFF =
            new SweepTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(5));

    Instant nextChanges(Instant now) {
        return next(changes, now);
    }

    Instant nextIds(Instant now) {
        return next(ids, now);
    }

    Instant nextDigest(Instant now) {
        return next(digest, now);
    }

    private static Instant next(Duration every, Instant now) {
        return every.isZero() ? null : now.plus(every);
    }
}
