package io.piboard.metadata.catalog;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What was last published about each site; a change and its {@code metadata.changed.v1} are one transaction. */
@ApplicationScoped
class CatalogTable {

    private static final String COLUMNS =
            "select organisation, connection, entry, version, content from metadata.catalog_entry";

    /** Two replicas that read the same connection publish one after the other. */
    private static final String LOCK = "select from metadata.connection where id = $1 for update";

    private static final String UPSERT = "insert into metadata.catalog_entry"
            + " (organisation, connection, entry, version, content) values ($1, $2, $3, $4, $5)"
            + " on conflict (connection, entry) do update set version = excluded.version, content = excluded.content";

    private final Pool pool;
    private final Outbox outbox;

    CatalogTable(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    Uni<List<ProjectMetadata>> projects(UUID organisation, UUID connection) {
        return pool.preparedQuery(COLUMNS + " where connection = $1 and organisation = $2 order by content ->> 'key'")
                .execute(Tuple.of(connection, organisation))
                .map(rows -> entries(rows).stream().map(CatalogEntry::project).toList());
    }

    Uni<Void> store(UUID organisation, UUID connection, List<ProjectMetadata> projects) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(connection))
                .chain(() -> known(transaction, connection))
                .map(known -> CatalogChanges.of(organisation, connection, known, projects, System.currentTimeMillis()))
                .chain(changed -> changed.isEmpty() ? Uni.createFrom().voidItem() : save(transaction, changed)));
    }

    /** Says again what is, with the versions it has. */
    Uni<Void> republish() {
        return pool.withTransaction(transaction -> transaction
                .query(COLUMNS)
                .execute()
                .chain(rows -> outbox.addAll(
                        transaction,
                        entries(rows).stream().map(CatalogEntry::record).toList())));
    }

    private static Uni<Map<String, CatalogEntry>> known(SqlConnection transaction, UUID connection) {
        return transaction
                .preparedQuery(COLUMNS + " where connection = $1")
                .execute(Tuple.of(connection))
                .map(rows ->
                        entries(rows).stream().collect(Collectors.toMap(CatalogEntry::entry, Function.identity())));
    }

    private Uni<Void> save(SqlConnection transaction, List<CatalogEntry> changed) {
        return transaction
                .preparedQuery(UPSERT)
                .executeBatch(changed.stream().map(CatalogTable::tuple).toList())
                .chain(() -> outbox.addAll(
                        transaction, changed.stream().map(CatalogEntry::record).toList()));
    }

    private static Tuple tuple(CatalogEntry entry) {
        String json = new String(EventJson.write(entry.project()), StandardCharsets.UTF_8);
        return Tuple.of(entry.organisation(), entry.connection(), entry.entry(), entry.version(), new JsonObject(json));
    }

    private static List<CatalogEntry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(CatalogTable::entry)
                .toList();
    }

    private static CatalogEntry entry(Row row) {
        byte[] content = row.getJsonObject("content").encode().getBytes(StandardCharsets.UTF_8);
        return new CatalogEntry(
                row.getUUID("organisation"),
                row.getUUID("connection"),
                row.getString("entry"),
                row.getLong("version"),
                EventJson.read(content, ProjectMetadata.class));
    }
}
