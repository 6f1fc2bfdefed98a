package io.piboard.metadata.permission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Set;
import org.jboss.logging.Logger;

/** When each permission was last seen to be taken away or given back, for the report of an admin and the log. */
final class PermissionDifferences {

    private static final Logger LOG = Logger.getLogger(PermissionDifferences.class);

    private static final String DIFFER = "insert into metadata.permission_difference"
            + " (connection, project_id, permission, granted) select $1, $2, unnest($3::text[]), $4"
            + " on conflict (connection, project_id, permission) do update"
            + " set granted = excluded.granted, since = excluded.since";

    private static final String FORGET =
            "delete from metadata.permission_difference" + " where connection = $1 and project_id <> all($2)";

    private PermissionDifferences() {}

    static Uni<Void> tell(SqlConnection transaction, PermissionEntry entry, PermissionChange change) {
        return tell(transaction, entry, change.lost(), false)
                .chain(() -> tell(transaction, entry, change.regained(), true));
    }

    /** @param others a connection, and those of its projects that stay */
    static Uni<Void> forget(SqlConnection transaction, Tuple others) {
        return transaction.preparedQuery(FORGET).execute(others).replaceWithVoid();
    }

    static String[] sorted(Set<String> keys) {
        return keys.stream().sorted().toArray(String[]::new);
    }

    private static Uni<Void> tell(
            SqlConnection transaction, PermissionEntry entry, Set<String> permissions, boolean granted) {
        if (permissions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LOG.infof(
                "permissions differ connection=%s project=%s granted=%s permissions=%s",
                entry.connection(), entry.projectId(), granted, permissions);
        return transaction
                .preparedQuery(DIFFER)
                .execute(Tuple.of(entry.connection(), entry.projectId(), sorted(permissions), granted))
                .replaceWithVoid();
    }
}
