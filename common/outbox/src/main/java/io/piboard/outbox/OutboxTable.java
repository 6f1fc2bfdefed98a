package io.piboard.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The relay's view of the table: which shards wait, what they hold, and what may go once it is acknowledged. */
@ApplicationScoped
class OutboxTable {

    /** First key of the advisory locks, so that nobody else's locks are met. */
    private static final int LOCK_SPACE = 0x0B0C;

    private final OutboxConfig config;
    private final String table;

    OutboxTable(OutboxConfig config) {
        this.config = config;
        this.table = config.schema() + ".outbox";
    }

    Uni<List<Integer>> waitingShards(SqlClient client) {
        return client.query("select distinct shard from " + table)
                .execute()
                .map(rows -> stream(rows).map(row -> row.getInteger(0)).toList());
    }

    /** Held until the transaction ends; false: another replica is sending this shard. */
    Uni<Boolean> lock(SqlConnection transaction, int shard) {
        return transaction
                .preparedQuery("select pg_try_advisory_xact_lock($1, $2 + hashtext($3) / 2)")
                .execute(Tuple.of(LOCK_SPACE, shard, table))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<List<QueuedRecord>> oldest(SqlConnection transaction, int shard) {
        return transaction
                .preparedQuery("select topic, subject, record_key, organisation, payload, change from " + table
                        + " where shard = $1 order by queued_at limit $2")
                .execute(Tuple.of(shard, config.batch()))
                .map(rows -> stream(rows).map(QueuedRecord::of).toList());
    }

    /** Deletes what was sent; a record that was replaced while it was sent stays and is sent again. */
    Uni<Void> delete(SqlConnection transaction, List<QueuedRecord> sent) {
        return transaction
                .preparedQuery("delete from " + table + " where topic = $1 and subject = $2 and change = $3")
                .executeBatch(sent.stream()
                        .map(queued -> Tuple.of(
                                queued.record().topic(), queued.record().subject(), queued.change()))
                        .toList())
                .replaceWithVoid();
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /** A record with the count of its changes, which tells whether it is still the one that was sent. */
    record QueuedRecord(OutboxRecord record, long change) {

        static QueuedRecord of(Row row) {
            return new QueuedRecord(
                    new OutboxRecord(
                            row.getString("topic"),
                            row.getString("subject"),
                            row.getString("record_key"),
                            row.getUUID("organisation"),
                            row.getBuffer("payload").getBytes()),
                    row.getLong("change"));
        }
    }
}
