package io.piboard.metadata.connection;

import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.Refresher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Ends the time in which two webhook secrets are taken. */
@ApplicationScoped
class SecretRetirement implements Refresher {

    private final Connections connections;

    SecretRetirement(Connections connections) {
        this.connections = connections;
    }

    @Override
    public RefreshKind kind() {
        return RefreshKind.WEBHOOK_SECRET;
    }

    @Override
    public Uni<Optional<Duration>> refresh(UUID connection) {
        return connections.retireSecret(connection, Instant.now()).invoke(connections::wakeRelay);
    }
}
