package io.piboard.metadata.drift;

import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.Refresher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Compares when a session or the site has changed: every look at the site rings for it. */
@ApplicationScoped
class DriftRefresher implements Refresher {

    private final DriftLook look;

    DriftRefresher(DriftLook look) {
        this.look = look;
    }

    @Override
    public RefreshKind kind() {
        return RefreshKind.DRIFT;
    }

    @Override
    public Uni<Optional<Duration>> refresh(UUID connection) {
        return look.look(connection).replaceWith(Optional.empty());
    }
}
