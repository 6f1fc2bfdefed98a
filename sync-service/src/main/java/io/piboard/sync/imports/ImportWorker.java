package io.piboard.sync.imports;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmGateway.IdPage;
import io.piboard.sync.work.Bells;
import io.piboard.sync.work.LinkWorker;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Runs queued imports a page at a time: the ids of a page and the place of the next page are committed together, so a
 * crash repeats at most one page, which changes nothing.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private static final String CLAIM = """
            update sync.import i set lease_until = clock_timestamp() + interval '15 seconds',
                                     wake_at = clock_timestamp() + interval '5 seconds'
              from (select d.session from sync.import d
                      join sync.connection c on c.connection = d.connection and c.active
                     where d.wake_at <= clock_timestamp()
                       and (d.lease_until is null or d.lease_until < clock_timestamp())
                     limit 1 for update of d skip locked) due,
                   sync.session s, sync.connection c
             where i.session = due.session and s.session = i.session and c.connection = i.connection
            returning i.session, i.organisation, i.connection, i.requested, i.page_token,
                      s.state as session_state, c.state as connection_state
            """;

    private final Pool pool;
    private final AlmGateway alm;
    private final Bells bells;
    private final LinkWorker worker;

    ImportWorker(Pool pool, AlmGateway alm, Bells bells, LinkWorker worker) {
        this.pool = pool;
        this.alm = alm;
        this.bells = bells;
        this.worker = worker;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> runDue() {
        return pool.query(CLAIM)
                .execute()
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : page(Import.of(rows.iterator().next())).chain(this::runDue))
                .onFailure()
                .invoke(failure -> LOG.warnf("import waits and goes on at the same page cause=%s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> page(Import due) {
        return alm.issuesOf(
                        due.connection(),
                        due.session().teams().stream()
                                .map(TeamMapping::projectId)
                                .distinct()
                                .toList(),
                        due.pageToken())
                .chain(found -> pool.withTransaction(transaction -> bells.found(
                                transaction,
                                due.session().organisation(),
                                due.connection().connection(),
                                found.issueIds())
                        .chain(() -> advance(transaction, due, found))))
                .invoke(worker::wake);
    }

    /** A request that came in meanwhile has reset the page: then nothing is advanced, and it starts over. */
    private static Uni<Void> advance(SqlConnection transaction, Import due, IdPage found) {
        return found.nextPage() == null ? finish(transaction, due) : next(transaction, due, found.nextPage());
    }

    private static Uni<Void> finish(SqlClient transaction, Import due) {
        return transaction
                .preparedQuery("delete from sync.import where session = $1 and requested = $2")
                .execute(Tuple.of(due.id(), due.requested()))
                .chain(deleted -> transaction
                        .preparedQuery("update sync.import set lease_until = null, wake_at = clock_timestamp()"
                                + " where session = $1")
                        .execute(Tuple.of(due.id())))
                .replaceWithVoid();
    }

    private static Uni<Void> next(SqlClient transaction, Import due, String pageToken) {
        return transaction
                .preparedQuery("update sync.import set lease_until = null, wake_at = clock_timestamp(), page_token ="
                        + " case when requested = $2 then $3 else null end where session = $1")
                .execute(Tuple.of(due.id(), due.requested(), pageToken))
                .replaceWithVoid();
    }

    private record Import(
            UUID id, long requested, String pageToken, SessionChanged session, ConnectionChanged connection) {

        static Import of(Row row) {
            return new Import(
                    row.getUUID("session"),
                    row.getLong("requested"),
                    row.getString("page_token"),
                    read(row, "session_state", SessionChanged.class),
                    read(row, "connection_state", ConnectionChanged.class));
        }

        private static <T> T read(Row row, String column, Class<T> type) {
            return EventJson.read(row.getValue(column).toString().getBytes(StandardCharsets.UTF_8), type);
        }
    }
}
