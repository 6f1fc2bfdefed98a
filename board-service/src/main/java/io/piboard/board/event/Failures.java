package io.piboard.board.event;

import io.piboard.board.retry.BackOff;
import io.piboard.board.retry.Pause;
import io.piboard.contracts.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
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
        return switch (failure) {
            case UnreadableEventException unreadable -> false;
            case NullPointerException bug -> false;
            case IllegalArgumentException bug -> false;
            case PgException refused -> !isAboutTheData(refused);
            default -> true;
        };
    }

    /** SQLSTATE class 22 is a value that no column takes, 23 a broken constraint: both come back on every try. */
    private static boolean isAboutTheData(PgException refused) {
        String state = refused.getSqlState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
