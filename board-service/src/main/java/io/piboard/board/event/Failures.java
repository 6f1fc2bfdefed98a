package io.piboard.board.event;

import io.piboard.board.retry.BackOff;
import io.piboard.board.retry.Pause;
import io.piboard.contracts.UnreadableEventException;
import io.piboard.problems.Hopeless;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Tells a record that will never work from a world that will work again: only the first is given up. */
public final class Failures {

    private static final BackOff BACK_OFF = BackOff.endless(Duration.ofMillis(50), Duration.ofSeconds(5));

    private Failures() {}

    /** Until it works: the record stays unacknowledged, so nothing is lost while the database is away. */
    public static Uni<Void> retried(Uni<Void> work, Pause pause) {
        return BACK_OFF.retry(work, Failures::isTransient, pause);
    }

    static boolean isTransient(Throwable failure) {
        return !(failure instanceof UnreadableEventException) && !Hopeless.is(failure);
    }
}
