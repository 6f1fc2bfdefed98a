package io.piboard.sync.reconcile;

import io.piboard.sync.alm.AlmException;
import java.time.Duration;
import java.time.Instant;

/** When a lane that could not be finished is tried again. Pure; spread by the lane's own hash instead of chance. */
public final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOCKED_OUT = Duration.ofSeconds(30);

    private BackOff() {}

    static Instant after(AlmException trouble, Visit visit) {
        Instant now = visit.lane().claimedAt();
        return switch (trouble) {
            case AlmException.RateLimited limited -> now.plus(longer(limited.retryAfter(), delay(visit)));
            case AlmException.Unauthorized unauthorized -> now.plus(LOCKED_OUT);
            case AlmException.Unavailable unavailable -> now.plus(delay(visit));
            case AlmException.NotFound notFound -> now.plus(delay(visit));
            case AlmException.Rejected rejected -> now.plus(delay(visit));
        };
    }

    static Duration delay(Visit visit) {
        return afterFailures(visit.lane().key(), visit.lane().failures());
    }

    /** Doubles from half a second to a minute, plus up to 30 %. */
    public static Duration afterFailures(String lane, int failures) {
        long exponential = FIRST.toMillis() << Math.min(failures, 10);
        long capped = Math.min(exponential, LONGEST.toMillis());
        long spread = Math.floorMod(lane.hashCode() + failures, 31);
        return Duration.ofMillis(capped + capped * spread / 100);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
