package io.piboard.board.retry;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Pauses that double from try to try; without chance, so that a simulation repeats them.
 *
 * @param most how often to try again; then the failure is handed on
 */
public record BackOff(Duration first, Duration longest, long most) {

    /** Until it works. */
    public static BackOff endless(Duration first, Duration longest) {
        return new BackOff(first, longest, Long.MAX_VALUE);
    }

    public <T> Uni<T> retry(Uni<T> work, Predicate<Throwable> worthIt, Pause pause) {
        return Uni.createFrom().deferred(() -> {
            AtomicLong tries = new AtomicLong();
            return work.onFailure(worthIt).retry().when(failures -> pauses(failures, tries, pause));
        });
    }

    /** An item is the sign to go on; nothing would be none. */
    private Multi<Boolean> pauses(Multi<Throwable> failures, AtomicLong tries, Pause pause) {
        return failures.onItem().transformToUniAndConcatenate(failure -> {
            long before = tries.getAndIncrement();
            return before < most
                    ? pause.of(after(before)).replaceWith(true)
                    : Uni.createFrom().failure(failure);
        });
    }

    Duration after(long tries) {
        Duration doubled = first.multipliedBy(1L << Math.min(tries, 30));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
