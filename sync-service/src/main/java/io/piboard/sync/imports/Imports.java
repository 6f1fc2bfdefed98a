package io.piboard.sync.imports;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.session.SessionChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Keeps sessions as heard, and queues an import whenever one changed. */
@ApplicationScoped
public class Imports {

    private static final String UPSERT_SESSION = """
            insert into sync.session as s (session, organisation, connection, version, state)
            values ($1, $2, $3, $4, ($5::text)::jsonb)
            on conflict (session) do update
               set connection = excluded.connection, version = excluded.version, state = excluded.state
             where s.version < excluded.version
            """;

    /** Asked for again while one runs: it starts over, so that nothing of the new mapping is missed. */
    private static final String REQUEST = """
            insert into sync.import as i (session, organisation, connection)
            values ($1, $2, $3)
            on conflict (session) do update
               set connection = excluded.connection, requested = i.requested + 1, page_token = null,
                   wake_at = clock_timestamp()
            """;

    private final Pool pool;

    Imports(Pool pool) {
        this.pool = pool;
    }

    /** An older version than the known one changes nothing. */
    public Uni<Void> sessionChanged(SessionChanged changed) {
        return pool.withTransaction(transaction -> upsert(transaction, changed)
                .chain(isNews -> isNews && changed.connection() != null
                        ? request(transaction, changed)
                        : Uni.createFrom().voidItem()));
    }

    private static Uni<Boolean> upsert(SqlConnection transaction, SessionChanged changed) {
        return transaction
                .preparedQuery(UPSERT_SESSION)
                .execute(Tuple.of(
                        changed.session(),
                        changed.organisation(),
                        changed.connection(),
                        changed.version(),
                        new String(EventJson.write(changed), StandardCharsets.UTF_8)))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Uni<Void> request(SqlConnection transaction, SessionChanged changed) {
        return transaction
                .preparedQuery(REQUEST)
                .execute(Tuple.of(changed.session(), changed.organisation(), changed.connection()))
                .replaceWithVoid();
    }
}
