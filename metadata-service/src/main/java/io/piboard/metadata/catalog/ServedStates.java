package io.piboard.metadata.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Asks the database how new everything of a connection is: one small query, whatever there is to show. */
@ApplicationScoped
class ServedStates {

    private static final String STATES =
            "select c.organisation, f.reason, e.entry, e.version, e.read_at, e.missing_since"
                    + " from metadata.connection c"
                    + " left join metadata.catalog_failure f on f.connection = c.id"
                    + " left join metadata.catalog_entry e on e.connection = c.id"
                    + " where c.id = $1 and c.state <> 'REMOVED'";

    private final Pool pool;

    ServedStates(Pool pool) {
        this.pool = pool;
    }

    /** {@code null} when there is no such connection, or no more. */
    Uni<ServedConnection> of(UUID connection) {
        return pool.preparedQuery(STATES).execute(Tuple.of(connection)).map(ServedStates::read);
    }

    private static ServedConnection read(RowSet<Row> rows) {
        if (!rows.iterator().hasNext()) {
            return null;
        }
        Row first = rows.iterator().next();
        Map<String, EntryState> entries = new HashMap<>();
        for (Row row : rows) {
            if (row.getString("entry") != null) {
                entries.put(row.getString("entry"), state(row));
            }
        }
        String reason = first.getString("reason");
        return new ServedConnection(
                first.getUUID("organisation"),
                reason == null ? null : StaleReason.valueOf(reason),
                entries,
                System.nanoTime());
    }

    private static EntryState state(Row row) {
        return new EntryState(
                row.getLong("version"), CatalogRows.instant(row, "read_at"), CatalogRows.instant(row, "missing_since"));
    }
}
