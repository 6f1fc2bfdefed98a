package io.piboard.metadata.drift;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What each session uses, as it was when last taken note of; only what differs is written. */
@ApplicationScoped
class UsedSubjectTable {

    private static final String OF_SESSION = "select * from metadata.used_subject where session = $1";

    private static final String SAVE = "insert into metadata.used_subject"
            + " (session, kind, project, id, used_for, before, drift, since) values ($1, $2, $3, $4, $5, $6, $7, $8)"
            + " on conflict (session, kind, project, id) do update set used_for = excluded.used_for,"
            + " before = excluded.before, drift = excluded.drift, since = excluded.since";

    private static final String DELETE =
            "delete from metadata.used_subject where session = $1 and kind = $2 and project = $3 and id = $4";

    Uni<List<UsedSubject>> of(SqlConnection transaction, UUID session) {
        return transaction.preparedQuery(OF_SESSION).execute(Tuple.of(session)).map(UsedSubjectTable::read);
    }

    Uni<Void> save(SqlConnection transaction, UUID session, List<UsedSubject> before, List<UsedSubject> now) {
        Set<Subject> kept = now.stream().map(UsedSubject::subject).collect(Collectors.toSet());
        List<Tuple> gone = before.stream()
                .filter(used -> !kept.contains(used.subject()))
                .map(used -> UsedSubjectRows.key(session, used.subject()))
                .toList();
        List<Tuple> changed = now.stream()
                .filter(used -> !before.contains(used))
                .map(used -> UsedSubjectRows.tuple(session, used))
                .toList();
        return batch(transaction, DELETE, gone).chain(() -> batch(transaction, SAVE, changed));
    }

    private static Uni<Void> batch(SqlConnection transaction, String sql, List<Tuple> tuples) {
        return tuples.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(sql).executeBatch(tuples).replaceWithVoid();
    }

    private static List<UsedSubject> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(UsedSubjectRows::read)
                .toList();
    }
}
