package io.piboard.ingest.connection;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once every connection was read: before that a good webhook could only be sent away for later. */
@Readiness
@ApplicationScoped
class ConnectionsReadCheck implements AsyncHealthCheck {

    private static final String NAME = "connections read";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConnectionLog log;
    private final ReadProgress progress;

    ConnectionsReadCheck(ConnectionLog log, ReadProgress progress) {
        this.log = log;
        this.progress = progress;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return allRead().map(up -> HealthCheckResponse.named(NAME).status(up).build());
    }

    private Uni<Boolean> allRead() {
        return progress.isComplete()
                ? Uni.createFrom().item(true)
                : log.ranges(PATIENCE).map(progress::compareWith).onFailure().recoverWithItem(false);
    }
}
