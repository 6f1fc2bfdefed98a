package io.piboard.metadata.drift;

import io.piboard.metadata.drift.DriftReports.Found;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What was found to differ, and who has taken note of it. */
@ApplicationScoped
class DriftTable {

    private static final String FOUND = "select s.session as of_session, s.content ->> 'name' as name, u.*"
            + " from metadata.used_session s join metadata.used_subject u on u.session = s.session"
            + " where s.connection = $1 and u.drift is not null order by u.since desc, u.kind, u.project, u.id, name";

    /** What is gone stays told, but for a permission: then it is known that things are switched off. */
    private static final String DIFFERING = "select u.* from metadata.used_session s"
            + " join metadata.used_subject u on u.session = s.session where s.connection = $1 and u.drift is not null"
            + " and (u.drift ->> 'kind' = 'CHANGED' or u.kind = 'PERMISSION')";

    private static final String NOTE = "update metadata.used_subject set before = null, drift = null, since = null"
            + " where session in (select session from metadata.used_session where connection = $1)"
            + " and kind = $2 and project = $3 and id = $4";

    private final Pool pool;
    private final UsedSessions sessions;
    private final DriftLook look;

    DriftTable(Pool pool, UsedSessions sessions, DriftLook look) {
        this.pool = pool;
        this.sessions = sessions;
        this.look = look;
    }

    Uni<List<Found>> found(UUID connection) {
        return pool.preparedQuery(FOUND)
                .execute(Tuple.of(connection))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DriftTable::found)
                        .toList());
    }

    /** What it is now is what it was. Sessions are locked first and all, as a look does, which follows. */
    Uni<Void> note(UUID connection, Set<String> subjects) {
        return pool.withTransaction(transaction -> sessions.locked(transaction, connection)
                .chain(() -> transaction.preparedQuery(DIFFERING).execute(Tuple.of(connection)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> UsedSubjectRows.read(row).subject())
                        .filter(subject -> subjects.contains(subject.key()))
                        .distinct()
                        .map(subject -> UsedSubjectRows.key(connection, subject))
                        .toList())
                .chain(noted -> noted.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : transaction.preparedQuery(NOTE).executeBatch(noted).replaceWithVoid())
                .chain(() -> look.look(transaction, connection)));
    }

    private static Found found(Row row) {
        return new Found(row.getUUID("of_session"), row.getString("name"), UsedSubjectRows.read(row));
    }
}
