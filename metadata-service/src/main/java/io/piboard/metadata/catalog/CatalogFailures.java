package io.piboard.metadata.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Remembers at which connections the last look failed or was not allowed, and why. */
@ApplicationScoped
class CatalogFailures {

    private static final String RECORD = "insert into metadata.catalog_failure (connection, reason, failed_at)"
            + " select id, $2, $3 from metadata.connection where id = $1"
            + " on conflict (connection) do update set reason = excluded.reason, failed_at = excluded.failed_at";

    private final Pool pool;
    private final InstantSource clock;

    CatalogFailures(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Void> record(UUID connection, StaleReason reason) {
        return pool.preparedQuery(RECORD)
                .execute(Tuple.of(connection, reason.name(), CatalogRows.at(clock.instant())))
                .replaceWithVoid();
    }

    Uni<Void> clear(UUID connection) {
        return pool.preparedQuery("delete from metadata.catalog_failure where connection = $1")
                .execute(Tuple.of(connection))
                .replaceWithVoid();
    }

    Uni<Boolean> isThere(UUID connection) {
        return pool.preparedQuery("select from metadata.catalog_failure where connection = $1")
                .execute(Tuple.of(connection))
                .map(rows -> rows.rowCount() > 0);
    }
}
