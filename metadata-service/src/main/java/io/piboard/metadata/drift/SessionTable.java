package io.piboard.metadata.drift;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** The sessions that use a site, each in its latest version. */
@ApplicationScoped
class SessionTable {

    /** Of a connection that the organisation does not have nothing is kept. */
    private static final String KEEP = "insert into metadata.used_session as s"
            + " (session, connection, organisation, version, content)"
            + " select $1, id, organisation, $4, $5 from metadata.connection"
            + " where id = $2 and organisation = $3 and state <> 'REMOVED'"
            + " on conflict (session) do update set connection = excluded.connection, version = excluded.version,"
            + " content = excluded.content where s.version < excluded.version and s.organisation = excluded.organisation";

    /** A look locks sessions before what they use. */
    private static final String LOCK = "select from metadata.used_session where session = $1 for update";

    /** Ids of one site mean nothing at another. */
    private static final String FORGET_OTHER_SITE = "delete from metadata.used_subject u using metadata.used_session s"
            + " where u.session = s.session and s.session = $1 and s.organisation = $2 and s.version < $3"
            + " and s.connection <> $4";

    private static final String FORGET =
            "delete from metadata.used_session where session = $1 and organisation = $2 and version < $3";

    private final Pool pool;

    SessionTable(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(SessionChanged session) {
        return session.connection() == null || session.state() == SessionState.CLOSED
                ? forget(pool, session)
                : pool.withTransaction(transaction -> store(transaction, session));
    }

    private static Uni<Void> forget(SqlClient client, SessionChanged session) {
        return client.preparedQuery(FORGET)
                .execute(Tuple.of(session.session(), session.organisation(), session.version()))
                .replaceWithVoid();
    }

    private static Uni<Void> store(SqlConnection transaction, SessionChanged session) {
        return transaction
                .preparedQuery(FORGET_OTHER_SITE)
                .execute(Tuple.of(session.session(), session.organisation(), session.version(), session.connection()))
                .chain(() -> transaction
                        .preparedQuery(KEEP)
                        .execute(Tuple.of(
                                session.session(),
                                session.connection(),
                                session.organisation(),
                                session.version(),
                                new JsonObject(new String(EventJson.write(session), StandardCharsets.UTF_8)))))
                // nothing was kept: of an older version, or of a connection that is not there any more
                .chain(kept -> kept.rowCount() > 0 ? Uni.createFrom().voidItem() : forget(transaction, session));
    }
}
