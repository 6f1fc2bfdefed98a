package io.piboard.metadata.permission;

import io.piboard.metadata.alm.AlmRights;
import io.piboard.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What was last found in each project; a difference, its row and its {@code metadata.changed.v1} are one transaction. */
@ApplicationScoped
class PermissionTable {

    /** Two looks at the same connection announce one after the other, and none at one that was removed meanwhile. */
    private static final String LOCK =
            "select from metadata.connection where id = $1 and state <> 'REMOVED' for update";

    private static final String KNOWN =
            "select organisation, connection, project_id, version, granted, missing, doubted"
                    + " from metadata.project_permission";

    private static final String OF_THE_LIVING =
            " where connection in (select id from metadata.connection where state <> 'REMOVED')";

    private static final String FORGET = "delete from metadata.project_permission"
            + " where connection = $1 and project_id <> all($2) returning project_id, version";

    private static final String DOUBT =
            "update metadata.project_permission set doubted = true where connection = $1 and project_id = $2";

    private static final String SAVE = "insert into metadata.project_permission"
            + " (organisation, connection, project_id, version, granted, missing) values ($1, $2, $3, $4, $5, $6)"
            + " on conflict (connection, project_id) do update set version = excluded.version,"
            + " granted = excluded.granted, missing = excluded.missing, checked_at = now(), doubted = false";

    private final Pool pool;
    private final Outbox outbox;

    PermissionTable(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    private record Known(PermissionEntry entry, boolean doubted) {}

    /** Somebody waits for the next look at this project. */
    Uni<Void> doubt(UUID connection, String projectId) {
        return pool.preparedQuery(DOUBT)
                .execute(Tuple.of(connection, projectId))
                .replaceWithVoid();
    }

    Uni<Void> store(UUID organisation, UUID connection, String projectId, AlmRights found) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(connection))
                .chain(locked -> locked.size() == 0
                        ? Uni.createFrom().voidItem()
                        : known(transaction, connection, projectId)
                                .chain(known -> save(
                                        transaction,
                                        known,
                                        new PermissionEntry(organisation, connection, projectId, 0, found)))));
    }

    /** Projects that are no longer ours, all of them when the connection goes; readers are told to give them up, too. */
    Uni<Void> forgetAllBut(UUID organisation, UUID connection, List<String> projectIds) {
        Tuple others = Tuple.of(connection).addArrayOfString(projectIds.toArray(String[]::new));
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(FORGET)
                .execute(others)
                .call(() -> PermissionDifferences.forget(transaction, others))
                .chain(gone -> outbox.addAll(
                        transaction,
                        StreamSupport.stream(gone.spliterator(), false)
                                .map(row -> PermissionEntry.forgotten(
                                        organisation, connection, row.getString(0), after(row.getLong(1))))
                                .toList())));
    }

    /** Says again what is, with the versions it has. */
    Uni<Void> republish() {
        return pool.withTransaction(transaction -> transaction
                .query(KNOWN + OF_THE_LIVING)
                .execute()
                .chain(rows -> outbox.addAll(
                        transaction,
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> known(row).entry().record())
                                .toList())));
    }

    private static Uni<Optional<Known>> known(SqlConnection transaction, UUID connection, String projectId) {
        return transaction
                .preparedQuery(KNOWN + " where connection = $1 and project_id = $2")
                .execute(Tuple.of(connection, projectId))
                .map(PermissionTable::first);
    }

    private Uni<Void> save(SqlConnection transaction, Optional<Known> known, PermissionEntry found) {
        PermissionChange change = PermissionChange.between(
                known.map(before -> before.entry().rights()),
                found.rights(),
                known.filter(Known::doubted).isPresent());
        long before = known.map(there -> there.entry().version()).orElse(0L);
        long version = change.announce() ? after(before) : before;
        PermissionEntry entry = new PermissionEntry(
                found.organisation(), found.connection(), found.projectId(), version, found.rights());
        return transaction
                .preparedQuery(SAVE)
                .execute(tuple(entry))
                .chain(() -> PermissionDifferences.tell(transaction, entry, change))
                .chain(() -> change.announce()
                        ? outbox.add(transaction, entry.record())
                        : Uni.createFrom().voidItem());
    }

    private static long after(long version) {
        return Math.max(version + 1, System.currentTimeMillis());
    }

    private static Tuple tuple(PermissionEntry entry) {
        return Tuple.of(entry.organisation(), entry.connection(), entry.projectId(), entry.version())
                .addArrayOfString(PermissionDifferences.sorted(entry.rights().granted()))
                .addArrayOfString(PermissionDifferences.sorted(entry.rights().missing()));
    }

    private static Optional<Known> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PermissionTable::known)
                .findFirst();
    }

    private static Known known(Row row) {
        return new Known(
                new PermissionEntry(
                        row.getUUID("organisation"),
                        row.getUUID("connection"),
                        row.getString("project_id"),
                        row.getLong("version"),
                        new AlmRights(
                                Set.of(row.getArrayOfStrings("granted")), Set.of(row.getArrayOfStrings("missing")))),
                row.getBoolean("doubted"));
    }
}
