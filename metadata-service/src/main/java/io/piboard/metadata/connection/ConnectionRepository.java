package io.piboard.metadata.connection;

import io.piboard.contracts.connection.ConnectionState;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The rows of connections. */
@ApplicationScoped
class ConnectionRepository implements PanacheRepositoryBase<Connection, UUID> {

    /** {@code null} when the organisation has no such connection. */
    Uni<Connection> presentOf(UUID organisation, UUID id) {
        return find("id = ?1 and organisation = ?2 and state <> ?3", id, organisation, ConnectionState.REMOVED)
                .firstResult();
    }

    Uni<List<Connection>> listOf(UUID organisation) {
        return list("organisation = ?1 and state <> ?2 order by name, id", organisation, ConnectionState.REMOVED);
    }

    Uni<Connection> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
