package io.piboard.sync.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Waits on the wall clock. */
@ApplicationScoped
class RealPause implements Pause {

    @Override
    public Uni<Void> of(Duration time) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(time);
    }
}
