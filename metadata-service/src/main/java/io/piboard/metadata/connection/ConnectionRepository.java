package io.piboard.metadata.connection;

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
    Uni<Connection> findOf(UUID organisation, UUID id) {
        return find("id = ?1 and organisation = ?2", id, organisation).firstResult();
    }

    Uni<List<Connection>> listOf(UUID organisation) {
        return list("organisation = ?1 order by name, id", organisation);
    }

    Uni<Connection> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
