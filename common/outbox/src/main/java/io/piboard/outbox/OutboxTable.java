package io.piboard.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The relay's view of the table; an advisory lock that ends with the transaction gives a shard its one sender. */
@ApplicationScoped
class OutboxTable implements OutboxShards {

    /** First key of the advisory locks, so that nobody else's locks are met. */
    private static final int LOCK_SPACE = 0x0B0C;

    private static final String ONE_BY_IDENTITY = " where topic = $1 and subject = $2 and change = $3";

    private final Pool pool;
    private final String table;

    OutboxTable(Pool pool, OutboxConfig config) {
        this.pool = pool;
        this.table = config.schema() + ".outbox";
    }

    @Override
    public Uni<List<Integer>> waiting() {
        return pool.query("select distinct shard from " + table + " where queued_at <= clock_timestamp()")
                .execute()
                .map(rows -> stream(rows).map(row -> row.getInteger(0)).toList());
    }

    @Override
    public <T> Uni<Optional<T>> alone(int shard, Function<Shard, Uni<T>> work) {
        return pool.withTransaction(transaction -> lock(transaction, shard)
                .chain(mine -> mine
                        ? work.apply(new LockedShard(transaction, shard)).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    /** False: another replica is sending this shard. */
    private Uni<Boolean> lock(SqlConnection transaction, int shard) {
        return transaction
                .preparedQuery("select pg_try_advisory_xact_lock($1, $2 + hashtext($3) / 2)")
                .execute(Tuple.of(LOCK_SPACE, shard, table))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private final class LockedShard implements Shard {

        private final SqlConnection transaction;
        private final int shard;

        LockedShard(SqlConnection transaction, int shard) {
            this.transaction = transaction;
            this.shard = shard;
        }

        @Override
        public Uni<List<QueuedRecord>> oldest(int most) {
            return transaction
                    .preparedQuery("select topic, subject, record_key, organisation, payload, change from " + table
                            + " where shard = $1 and queued_at <= clock_timestamp() order by queued_at limit $2")
                    .execute(Tuple.of(shard, most))
                    .map(rows -> stream(rows).map(OutboxTable::queued).toList());
        }

        @Override
        public Uni<Void> delete(List<QueuedRecord> sent) {
            return each("delete from " + table + ONE_BY_IDENTITY, sent);
        }

        @Override
        public Uni<Void> putOff(List<QueuedRecord> refused) {
            return each(
                    "update " + table + " set queued_at = clock_timestamp() + interval '1 minute'" + ONE_BY_IDENTITY,
                    refused);
        }

        private Uni<Void> each(String sql, List<QueuedRecord> records) {
            return records.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : transaction
                            .preparedQuery(sql)
                            .executeBatch(
                                    records.stream().map(OutboxTable::identity).toList())
                            .replaceWithVoid();
        }
    }

    private static Tuple identity(QueuedRecord queued) {
        return Tuple.of(queued.record().topic(), queued.record().subject(), queued.change());
    }

    private static QueuedRecord queued(Row row) {
        return new QueuedRecord(
                new OutboxRecord(
                        row.getString("topic"),
                        row.getString("subject"),
                        row.getString("record_key"),
                        row.getUUID("organisation"),
                        row.getBuffer("payload").getBytes()),
                row.getLong("change"));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
