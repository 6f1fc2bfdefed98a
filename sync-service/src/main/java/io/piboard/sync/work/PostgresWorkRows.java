package io.piboard.sync.work;

import io.piboard.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** The rows in PostgreSQL. */
@ApplicationScoped
class PostgresWorkRows implements WorkRows {

    private final Pool pool;
    private final Outbox outbox;

    PostgresWorkRows(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    @Override
    public <T> Uni<T> transaction(Function<Transaction, Uni<T>> work) {
        return Deadlocks.repeat(
                () -> pool.withTransaction(connection -> work.apply(new PostgresTransaction(connection, outbox))));
    }
}
