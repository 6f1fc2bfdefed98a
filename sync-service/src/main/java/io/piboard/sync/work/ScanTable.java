package io.piboard.sync.work;

import io.piboard.sync.scan.Scan;
import io.piboard.sync.scan.Scan.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of {@code sync.scan}. */
final class ScanTable {

    private static final String SAVE = """
            insert into sync.scan (key, kind, organisation, connection, session, requested, page_token, last_id, since,
                                   newest, wake_at, lease_until)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (key) do update
               set connection = excluded.connection, requested = excluded.requested, page_token = excluded.page_token,
                   last_id = excluded.last_id, since = excluded.since, newest = excluded.newest,
                   wake_at = excluded.wake_at, lease_until = excluded.lease_until
            """;
    private static final String DUE = """
            select s.* from sync.scan s
             where s.wake_at <= $1 and (s.lease_until is null or s.lease_until <= $1)
               and exists (select 1 from sync.connection c where c.connection = s.connection and c.active)
             order by s.wake_at limit $2
               for update of s skip locked
            """;

    private final SqlConnection connection;

    ScanTable(SqlConnection connection) {
        this.connection = connection;
    }

    Uni<Optional<Scan>> find(String key) {
        return connection
                .preparedQuery("select * from sync.scan where key = $1 for update")
                .execute(Tuple.of(key))
                .map(rows -> Columns.first(rows, ScanTable::read));
    }

    Uni<List<Scan>> due(Instant now, int most) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of(Columns.time(now), most))
                .map(rows -> Columns.list(rows, ScanTable::read));
    }

    Uni<Void> save(Scan scan) {
        Tuple row = Tuple.tuple()
                .addString(scan.key())
                .addString(scan.kind().name())
                .addUUID(scan.organisation())
                .addUUID(scan.connection())
                .addUUID(scan.session())
                .addLong(scan.requested())
                .addString(scan.pageToken())
                .addString(scan.lastId())
                .addOffsetDateTime(Columns.time(scan.since()))
                .addOffsetDateTime(Columns.time(scan.newest()))
                .addOffsetDateTime(Columns.time(scan.wakeAt()))
                .addOffsetDateTime(Columns.time(scan.leaseUntil()));
        return connection.preparedQuery(SAVE).execute(row).replaceWithVoid();
    }

    Uni<Void> remove(Scan scan) {
        return connection
                .preparedQuery("delete from sync.scan where key = $1")
                .execute(Tuple.of(scan.key()))
                .replaceWithVoid();
    }

    private static Scan read(Row row) {
        return new Scan(
                Kind.valueOf(row.getString("kind")),
                row.getUUID("organisation"),
                row.getUUID("connection"),
                row.getUUID("session"),
                row.getLong("requested"),
                row.getString("page_token"),
                row.getString("last_id"),
                Columns.time(row, "since"),
                Columns.time(row, "newest"),
                Columns.time(row, "wake_at"),
                Columns.time(row, "lease_until"));
    }
}
