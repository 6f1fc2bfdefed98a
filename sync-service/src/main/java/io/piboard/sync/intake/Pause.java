package io.piboard.sync.intake;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Waits before something is tried again. */
@FunctionalInterface
public interface Pause {

    Uni<Void> of(Duration time);
}
