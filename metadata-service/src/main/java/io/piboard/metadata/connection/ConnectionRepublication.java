package io.piboard.metadata.connection;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** At start says again which connections there are: a broker that was set up anew learns them without an admin. */
@ApplicationScoped
class ConnectionRepublication {

    private final Connections connections;

    ConnectionRepublication(Connections connections) {
        this.connections = connections;
    }

    void atStart(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(connections::republish);
        connections.wakeRelay();
    }
}
