package io.piboard.board.retry;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Lets time pass before another try; a simulation brings its own clock. */
@FunctionalInterface
public interface Pause {

    Uni<Void> of(Duration duration);
}
