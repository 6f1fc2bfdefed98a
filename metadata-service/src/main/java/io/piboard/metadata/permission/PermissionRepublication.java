package io.piboard.metadata.permission;

import io.piboard.outbox.OutboxRelay;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** At start says again what was found, as {@code catalog.CatalogRepublication} does for what the sites offer. */
@ApplicationScoped
class PermissionRepublication {

    private final PermissionTable table;
    private final OutboxRelay relay;

    PermissionRepublication(PermissionTable table, OutboxRelay relay) {
        this.table = table;
        this.relay = relay;
    }

    void atStart(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(table::republish);
        relay.wake();
    }
}
