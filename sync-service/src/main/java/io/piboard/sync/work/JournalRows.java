package io.piboard.sync.work;

import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.CommittedLink;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes what a visit did into the journal, in the visit's own transaction. */
@ApplicationScoped
class JournalRows {

    private static final String INSERT = """
            insert into sync.journal (organisation, connection, session, sticky, issue_id, revision, step, field,
                                      before, after, detail)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;

    Uni<Void> add(SqlClient transaction, List<CommittedLink> links) {
        List<Tuple> rows = links.stream()
                .flatMap(link -> link.journal().stream().map(entry -> row(link.after(), entry)))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
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
