package io.piboard.metadata.refresh;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Looks again at one thing of one connection. */
public interface Refresher {

    RefreshKind kind();

    /** Answers when to look next without being asked; empty: only when asked. A failure is tried again later. */
    Uni<Optional<Duration>> refresh(UUID connection);
}
