package io.piboard.metadata.catalog;

import io.piboard.metadata.connection.Connections;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.RefreshQueue;
import io.piboard.metadata.refresh.Refresher;
import io.piboard.metadata.refresh.TouchedSubject;
import io.piboard.metadata.refresh.TouchedSubjects;
import io.piboard.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Has only that looked at again which bells have named; if they named much, everything. */
@ApplicationScoped
class PartRefresher implements Refresher {

    private final Connections connections;
    private final TouchedSubjects subjects;
    private final PartLook look;
    private final CatalogFailures failures;
    private final RefreshQueue queue;
    private final OutboxRelay relay;
    private final CatalogConfig config;

    PartRefresher(
            Connections connections,
            TouchedSubjects subjects,
            PartLook look,
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
        return RefreshKind.CATALOG_PART;
    }

    /** Nothing is due without a bell. */
    @Override
    public Uni<Optional<Duration>> refresh(UUID connection) {
        return connections
                .find(connection)
                .chain(known -> known == null || StaleReason.of(known.state()).isPresent()
                        ? Uni.createFrom().voidItem()
                        : lookAtParts(known))
                .replaceWith(Optional.empty());
    }

    private Uni<Void> lookAtParts(KnownConnection known) {
        return subjects.list(known.id(), config.mostParts() + 1)
                .chain(named -> named.size() > config.mostParts() ? everything(known) : parts(known, named));
    }

    /** When a look has failed before, this one shows that Jira is back: then the rest is due, too. */
    private Uni<Void> parts(KnownConnection known, List<TouchedSubject> named) {
        return named.isEmpty()
                ? Uni.createFrom().voidItem()
                : look.look(known, named)
                        .chain(enough -> enough
                                ? failures.isThere(known.id())
                                : Uni.createFrom().item(true))
                        .call(() -> subjects.forget(known.id(), named))
                        .call(() -> queue.ring(known.organisation(), known.id(), RefreshKind.DRIFT))
                        .invoke(relay::wake)
                        .chain(rest -> rest
                                ? ringForEverything(known)
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> everything(KnownConnection known) {
        return ringForEverything(known).chain(() -> subjects.forgetAll(known.id()));
    }

    private Uni<Void> ringForEverything(KnownConnection known) {
        return queue.ring(known.organisation(), known.id(), RefreshKind.CATALOG);
    }
}
