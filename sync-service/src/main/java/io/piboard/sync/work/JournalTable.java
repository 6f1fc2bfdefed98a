package io.piboard.sync.work;

import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.SyncLink;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/** Writes what a visit did into {@code sync.journal}, in the visit's own transaction. */
final class JournalTable {

    private static final String INSERT = """
            insert into sync.journal (organisation, connection, session, sticky, issue_id, revision, step, field,
                                      before, after, detail)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;

    private final SqlConnection connection;

    JournalTable(SqlConnection connection) {
        this.connection = connection;
    }

    Uni<Void> add(SyncLink link, List<JournalEntry> entries) {
        List<Tuple> rows = entries.stream().map(entry -> row(link, entry)).toList();
        return connection.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(SyncLink link, JournalEntry entry) {
        return Tuple.tuple()
                .addUUID(link.organisation())
                .addUUID(link.connection())
                .addUUID(link.session())
                .addUUID(link.sticky())
                .addString(link.issueId())
                .addLong(link.revision())
                .addString(entry.step().name())
                .addString(entry.field() == null ? null : entry.field().name())
                .addString(entry.before().text())
                .addString(entry.after().text())
                .addString(entry.detail());
    }
}
