package io.piboard.metadata.catalog;

import io.piboard.metadata.connection.BeforeRemoval;
import io.piboard.metadata.connection.KnownConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Gives up what was known of a connection that is about to be removed, and tells readers so. */
@ApplicationScoped
class CatalogRemoval implements BeforeRemoval {

    private final CatalogTable table;
    private final InstantSource clock;

    CatalogRemoval(CatalogTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Uni<Void> beforeRemoval(KnownConnection connection) {
        return table.entries(connection.id())
                .onItem()
                .transformToMulti(entries -> Multi.createFrom().iterable(entries.values()))
                .onItem()
                .transformToUniAndConcatenate(entry -> table.forget(entry, clock.instant()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
