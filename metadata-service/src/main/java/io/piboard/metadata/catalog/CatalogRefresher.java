package io.piboard.metadata.catalog;

import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.connection.Connections;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.RefreshQueue;
import io.piboard.metadata.refresh.Refresher;
import io.piboard.metadata.refresh.TouchedSubjects;
import io.piboard.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Has everything of a connection looked at again, and remembers how that went. */
@ApplicationScoped
class CatalogRefresher implements Refresher {

    private static final int MOST_SUBJECTS = 1000;

    private final Connections connections;
    private final TouchedSubjects subjects;
    private final CatalogLook look;
    private final CatalogFailures failures;
    private final RefreshQueue queue;
    private final OutboxRelay relay;
    private final CatalogConfig config;

    CatalogRefresher(
            Connections connections,
            TouchedSubjects subjects,
            CatalogLook look,
            CatalogFailures failures,
            RefreshQueue queue,
            OutboxRelay relay,
            CatalogConfig config) {
        this.connections = connections;
        this.subjects = subjects;
        this.look = look;
        this.failures = failures;
        this.queue = queue;
        this.relay = relay;
        this.config = config;
    }

    @Override
    public RefreshKind kind() {
        return RefreshKind.CATALOG;
    }

    @Override
    public Uni<Optional<Duration>> refresh(UUID connection) {
        return connections
                .find(connection)
                .chain(known -> known == null
                        ? Uni.createFrom().item(Optional.empty())
                        : lookIfAllowed(known).replaceWith(Optional.of(config.interval())));
    }

    /** Jira is not asked with credentials that it has refused, nor while an admin wants no traffic. */
    private Uni<Void> lookIfAllowed(KnownConnection known) {
        return StaleReason.of(known.state())
                .map(reason -> failures.record(known.id(), reason))
                .orElseGet(() -> look(known));
    }

    private Uni<Void> look(KnownConnection known) {
        return lookForBells(known)
                .chain(() -> failures.clear(known.id()))
                .chain(() -> queue.ring(known.organisation(), known.id(), RefreshKind.DRIFT))
                .onFailure(AlmException.class)
                .call(failure -> remember(known, (AlmException) failure))
                .onTermination()
                .invoke(relay::wake);
    }

    /** What bells have named until now is looked at, too. */
    private Uni<Void> lookForBells(KnownConnection known) {
        return subjects.list(known.id(), MOST_SUBJECTS)
                .chain(named -> look.look(known).chain(() -> subjects.forget(known.id(), named)));
    }

    private Uni<Void> remember(KnownConnection known, AlmException failure) {
        Uni<Void> doubted = failure instanceof AlmException.CredentialsRefused
                ? queue.ring(known.organisation(), known.id(), RefreshKind.CREDENTIALS)
                : Uni.createFrom().voidItem();
        return doubted.chain(() -> StaleReason.of(failure)
                .map(reason -> failures.record(known.id(), reason))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
