package io.piboard.board.retry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Waits by the clock on the wall, without a thread. */
@ApplicationScoped
class TimerPause implements Pause {

    @Override
    public Uni<Void> of(Duration duration) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(duration);
    }
}
