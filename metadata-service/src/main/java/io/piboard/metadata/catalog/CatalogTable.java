package io.piboard.metadata.catalog;

import static io.piboard.metadata.catalog.CatalogRows.COLUMNS;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was last published about each site; a change and its {@code metadata.changed.v1} are one transaction. */
@ApplicationScoped
class CatalogTable {

    private static final String SELECT = "select " + COLUMNS + " from metadata.catalog_entry";

    /** Two looks at the same connection publish one after the other, and none at one that was removed meanwhile. */
    private static final String LOCK =
            "select from metadata.connection where id = $1 and state <> 'REMOVED' for update";

    private static final String OF_THE_LIVING =
            " where connection in (select id from metadata.connection where state <> 'REMOVED')";

    private static final String VERSION =
            "select version from metadata.catalog_entry where connection = $1 and entry = $2";

    private static final String UPSERT = "insert into metadata.catalog_entry (" + COLUMNS + ", read_at)"
            + " values ($1, $2, $3, $4, $5, $6, $7) on conflict (connection, entry) do update"
            + " set version = excluded.version, content = excluded.content,"
            + " missing_since = excluded.missing_since, read_at = excluded.read_at";

    private static final String MARK = "update metadata.catalog_entry set version = $3, missing_since = $4"
            + " where connection = $1 and entry = $2";

    private static final String CHANGE =
            "update metadata.catalog_entry set version = $3, content = $4" + " where connection = $1 and entry = $2";

    private static final String READ =
            "update metadata.catalog_entry set read_at = $3 where connection = $1 and entry = $2";

    private static final String DELETE = "delete from metadata.catalog_entry where connection = $1 and entry = $2";

    private final Pool pool;
    private final Outbox outbox;

    CatalogTable(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    Uni<Map<String, CatalogEntry>> entries(UUID connection) {
        return pool.preparedQuery(SELECT + " where connection = $1 order by content ->> 'key', entry")
                .execute(Tuple.of(connection))
                .map(rows -> CatalogRows.entries(rows).stream()
                        .collect(Collectors.toMap(
                                CatalogEntry::entry, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new)));
    }

    /**
     * Keeps what was read now, and publishes it if it is new.
     *
     * @param seen what was known when the look began; {@code null} for nothing
     * @return false if somebody else has changed the entry since then, or the connection is gone: nothing is kept
     */
    Uni<Boolean> store(CatalogEntry seen, CatalogEntry found, Instant now) {
        return alone(
                found,
                seen,
                transaction -> found.saysAs(seen)
                        ? transaction
                                .preparedQuery(READ)
                                .execute(Tuple.of(found.connection(), found.entry(), CatalogRows.at(now)))
                                .replaceWithVoid()
                        : publish(
                                transaction,
                                found.after(version(seen), now),
                                UPSERT,
                                entry -> CatalogRows.tuple(entry, now)));
    }

    /** Publishes a project of which a part was read now; as a whole it is as old as it was. */
    Uni<Boolean> change(CatalogEntry seen, ProjectMetadata project, Instant now) {
        CatalogEntry changed = CatalogEntry.of(seen.organisation(), seen.connection(), project);
        return alone(
                changed,
                seen,
                transaction -> publish(transaction, changed.after(seen.version(), now), CHANGE, CatalogRows::changed));
    }

    /** Says that Jira does not show it any more; what was known of it stays. */
    Uni<Boolean> mark(CatalogEntry seen, Instant now) {
        CatalogEntry missing = seen.missing(now.truncatedTo(ChronoUnit.MILLIS));
        return alone(
                missing,
                seen,
                transaction -> missing.saysAs(seen)
                        ? Uni.createFrom().voidItem()
                        : publish(
                                transaction,
                                missing.after(seen.version(), now),
                                MARK,
                                entry -> Tuple.of(
                                        entry.connection(),
                                        entry.entry(),
                                        entry.version(),
                                        CatalogRows.at(entry.missingSince()))));
    }

    Uni<Boolean> forget(CatalogEntry seen, Instant now) {
        return alone(
                seen,
                seen,
                transaction -> publish(
                        transaction,
                        seen.forgotten().after(seen.version(), now),
                        DELETE,
                        entry -> Tuple.of(entry.connection(), entry.entry())));
    }

    /** Says again what is, with the versions it has. */
    Uni<Void> republish() {
        return pool.withTransaction(transaction -> transaction
                .query(SELECT + OF_THE_LIVING)
                .execute()
                .chain(rows -> outbox.addAll(
                        transaction,
                        CatalogRows.entries(rows).stream()
                                .map(CatalogEntry::record)
                                .toList())));
    }

    private Uni<Boolean> alone(CatalogEntry entry, CatalogEntry seen, Function<SqlConnection, Uni<Void>> work) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(entry.connection()))
                .chain(locked -> locked.rowCount() == 0 ? Uni.createFrom().item(-1L) : present(transaction, entry))
                .chain(version -> version == version(seen)
                        ? work.apply(transaction).replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    private static Uni<Long> present(SqlConnection transaction, CatalogEntry entry) {
        return transaction
                .preparedQuery(VERSION)
                .execute(Tuple.of(entry.connection(), entry.entry()))
                .map(rows -> rows.iterator().hasNext() ? rows.iterator().next().getLong(0) : Long.valueOf(0));
    }

    private Uni<Void> publish(
            SqlConnection transaction, CatalogEntry entry, String sql, Function<CatalogEntry, Tuple> tuple) {
        return transaction
                .preparedQuery(sql)
                .execute(tuple.apply(entry))
                .chain(() -> outbox.addAll(transaction, List.of(entry.record())));
    }

    private static long version(CatalogEntry seen) {
        return seen == null ? 0 : seen.version();
    }
}
