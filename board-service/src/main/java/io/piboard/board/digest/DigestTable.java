package io.piboard.board.digest;

import io.piboard.contracts.digest.DigestPage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The digest from the stickies' table, a page in one read. */
@ApplicationScoped
class DigestTable implements DigestRows {

    private static final String PAGE = """
            select id, requested, revision, issue_id, deleted or note as deleted from board.sticky
            where session = $1 and ($2::uuid is null or id > $2) and (requested > 0 or revision > 0)
            order by id limit $3
            """;

    private final Pool pool;

    DigestTable(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<DigestPage> page(UUID session, Optional<UUID> after, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(session, after.orElse(null), limit))
                .map(rows -> new DigestPage(StreamSupport.stream(rows.spliterator(), false)
                        .map(DigestTable::entry)
                        .toList()));
    }

    private static DigestPage.Entry entry(Row row) {
        return new DigestPage.Entry(
                row.getUUID("id"),
                row.getLong("requested"),
                row.getLong("revision"),
                row.getString("issue_id"),
                row.getBoolean("deleted"));
    }
}
