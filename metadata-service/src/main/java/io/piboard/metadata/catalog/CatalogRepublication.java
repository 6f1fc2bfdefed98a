package io.piboard.metadata.catalog;

import io.piboard.outbox.OutboxRelay;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** At start says again what the sites offer, as {@code connection.ConnectionRepublication} does for the connections. */
@ApplicationScoped
class CatalogRepublication {

    private final CatalogTable table;
    private final OutboxRelay relay;

    CatalogRepublication(CatalogTable table, OutboxRelay relay) {
        this.table = table;
        this.relay = relay;
    }

    void atStart(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(table::republish);
        relay.wake();
    }
}
