package io.piboard.metadata.catalog;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.metadata.alm.AlmCatalog;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.connection.Connections;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.Refresher;
import io.piboard.outbox.OutboxRelay;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reads the projects of a connection again and publishes those that changed. */
@ApplicationScoped
class CatalogRefresher implements Refresher {

    private static final Logger LOG = Logger.getLogger(CatalogRefresher.class);

    private final Connections connections;
    private final AlmCatalog alm;
    private final CatalogTable table;
    private final OutboxRelay relay;
    private final CatalogConfig config;

    CatalogRefresher(
            Connections connections, AlmCatalog alm, CatalogTable table, OutboxRelay relay, CatalogConfig config) {
        this.connections = connections;
        this.alm = alm;
        this.table = table;
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
                        : readIfAllowed(known).replaceWith(Optional.of(config.interval())));
    }

    private Uni<Void> readIfAllowed(KnownConnection known) {
        return known.state() == ConnectionState.UNAUTHORIZED
                ? Uni.createFrom().voidItem()
                : read(known)
                        .chain(projects -> table.store(known.organisation(), known.id(), projects))
                        .invoke(relay::wake)
                        .replaceWithVoid();
    }

    private Uni<List<ProjectMetadata>> read(KnownConnection known) {
        return Multi.createFrom()
                .iterable(known.projectIds())
                .onItem()
                .transformToUniAndConcatenate(project -> alm.metadata(known.site(), project)
                        .onFailure(AlmException.NotFound.class)
                        .recoverWithUni(() -> hidden(known, project)))
                .collect()
                .asList();
    }

    /** What was known of it stays: a permission that is lost for an hour must not empty boards. */
    private static Uni<ProjectMetadata> hidden(KnownConnection known, String project) {
        LOG.warnf("project is gone or hidden connection=%s project=%s", known.id(), project);
        return Uni.createFrom().nullItem();
    }
}
