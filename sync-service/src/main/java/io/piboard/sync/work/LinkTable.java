package io.piboard.sync.work;

import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.SyncLink;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of {@code sync.link}. */
final class LinkTable {

    private static final String INSERT = """
            insert into sync.link (sticky, team, board, issue_id, wanted, revision, memory, told, organisation, session,
                                   connection, sticky_type)
            values ($1, $2, $3, $4, ($5::text)::jsonb, $6, ($7::text)::jsonb, ($8::text)::jsonb, $9, $10, $11, $12)
            on conflict do nothing
            """;
    private static final String SAVE = """
            update sync.link
               set team = $2, board = $3, issue_id = $4, wanted = ($5::text)::jsonb, revision = $6,
                   memory = ($7::text)::jsonb, told = ($8::text)::jsonb
             where sticky = $1
            """;
    private static final String OPEN_CREATES = """
            select * from sync.link
             where connection = $1 and issue_id is null and memory -> 'create' ->> 'asked' is not null order by sticky
            """;
    private static final String LINKED_BETWEEN = """
            select distinct issue_id, issue_id::numeric as id from sync.link
             where connection = $1 and issue_id is not null and memory ->> 'standing' = 'ALIVE'
               and ($2::text is null or issue_id::numeric > $2::numeric)
               and ($3::text is null or issue_id::numeric <= $3::numeric)
             order by id
            """;

    private final SqlConnection connection;

    LinkTable(SqlConnection connection) {
        this.connection = connection;
    }

    Uni<Optional<SyncLink>> find(UUID sticky) {
        return connection
                .preparedQuery("select * from sync.link where sticky = $1 for update")
                .execute(Tuple.of(sticky))
                .map(rows -> Columns.first(rows, LinkTable::read));
    }

    Uni<List<SyncLink>> ofIssue(UUID alm, String issueId) {
        return list(
                "select * from sync.link where connection = $1 and issue_id = $2 order by sticky",
                Tuple.of(alm, issueId));
    }

    Uni<List<SyncLink>> ofSession(UUID session) {
        return list("select * from sync.link where session = $1 order by sticky", Tuple.of(session));
    }

    Uni<List<SyncLink>> openCreates(UUID alm) {
        return list(OPEN_CREATES, Tuple.of(alm));
    }

    Uni<Set<String>> linked(UUID alm, Collection<String> issueIds) {
        return connection
                .preparedQuery("select issue_id from sync.link where connection = $1 and issue_id = any($2)")
                .execute(Tuple.of(alm, issueIds.toArray(String[]::new)))
                .map(rows -> new HashSet<>(Columns.list(rows, row -> row.getString("issue_id"))));
    }

    Uni<List<String>> linkedBetween(UUID alm, String after, String upTo) {
        return connection
                .preparedQuery(LINKED_BETWEEN)
                .execute(Tuple.of(alm, after, upTo))
                .map(rows -> Columns.list(rows, row -> row.getString("issue_id")));
    }

    Uni<Boolean> insert(SyncLink link) {
        Tuple row = changing(link)
                .addUUID(link.organisation())
                .addUUID(link.session())
                .addUUID(link.connection())
                .addUUID(link.stickyType());
        return connection.preparedQuery(INSERT).execute(row).map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> save(SyncLink link) {
        return connection.preparedQuery(SAVE).execute(changing(link)).replaceWithVoid();
    }

    private Uni<List<SyncLink>> list(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).map(rows -> Columns.list(rows, LinkTable::read));
    }

    private static Tuple changing(SyncLink link) {
        return Tuple.tuple()
                .addUUID(link.sticky())
                .addUUID(link.team())
                .addUUID(link.board())
                .addString(link.issueId())
                .addString(Columns.json(link.wanted()))
                .addLong(link.revision())
                .addString(Columns.json(link.memory()))
                .addString(Columns.json(link.told()));
    }

    private static SyncLink read(Row row) {
        return new SyncLink(
                row.getUUID("organisation"),
                row.getUUID("session"),
                row.getUUID("connection"),
                row.getUUID("sticky"),
                row.getUUID("team"),
                row.getUUID("board"),
                row.getUUID("sticky_type"),
                row.getString("issue_id"),
                row.getLong("revision"),
                Columns.json(row, "wanted", StickyChanged.class),
                Columns.json(row, "memory", LinkMemory.class),
                Columns.json(row, "told", StickySynced.class));
    }
}
