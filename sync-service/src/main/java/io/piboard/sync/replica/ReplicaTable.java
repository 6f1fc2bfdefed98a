package io.piboard.sync.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** The rows of {@code sync.replica}, on the database's clock. */
@ApplicationScoped
class ReplicaTable {

    /** One round trip. Nobody waits for a row that another replica is just sweeping away. */
    private static final String BEAT = """
            with beat as (
                insert into sync.replica (replica, seen_at) values ($1, clock_timestamp())
                on conflict (replica) do update set seen_at = excluded.seen_at
            ), swept as (
                delete from sync.replica where replica in (
                    select replica from sync.replica
                     where seen_at < clock_timestamp() - $2 * interval '10 milliseconds' and replica <> $1
                       for update skip locked)
            )
            select count(*) from sync.replica
             where seen_at >= clock_timestamp() - $2 * interval '1 millisecond' and replica <> $1
            """;

    private final Pool pool;

    ReplicaTable(Pool pool) {
        this.pool = pool;
    }

    /**
     * Says that a replica runs.
     *
     * @param life who was not heard of for so long runs no more
     * @return how many others run
     */
    Uni<Integer> beat(UUID replica, Duration life) {
        return pool.preparedQuery(BEAT)
                .execute(Tuple.of(replica, (double) life.toMillis()))
                .map(rows -> rows.iterator().next().getLong(0).intValue());
    }

    /** It ends, and its part is free at once. */
    Uni<Void> leave(UUID replica) {
        return pool.preparedQuery("delete from sync.replica where replica = $1")
                .execute(Tuple.of(replica))
                .replaceWithVoid();
    }
}
