package io.piboard.sync.work;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.Links;
import io.piboard.sync.reconcile.Visit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The rows behind {@link Links}, in PostgreSQL. */
@ApplicationScoped
class LinkRows implements Links {

    /**
     * Fenced: nothing is remembered for a claim that is not the lane's present one. The link is locked before the lane,
     * in the order in which intake does it.
     */
    private static final String REMEMBER = """
            with linked as (select 1 from sync.link where sticky = $3 for update),
            mine as (
                update sync.lane set lease_until = clock_timestamp() + make_interval(secs => $5)
                 where key = $1 and epoch = $2 and lease_until > clock_timestamp()
                   and exists (select 1 from linked) returning 1)
            update sync.link set memory = ($4::text)::jsonb
             where sticky = $3 and exists (select 1 from mine)
            """;

    private final Pool pool;
    private final VisitCommit commit;
    private final WorkConfig config;

    LinkRows(Pool pool, VisitCommit commit, WorkConfig config) {
        this.pool = pool;
        this.commit = commit;
        this.config = config;
    }

    @Override
    public Uni<Visit> load(Lane lane) {
        return pool.withConnection(connection -> connection(connection, lane)
                .chain(alm -> sessions(connection, lane)
                        .chain(sessions -> links(connection, lane)
                                .map(links -> new Visit(
                                        lane,
                                        alm,
                                        sessions.stream()
                                                .collect(
                                                        Collectors.toMap(SessionChanged::session, Function.identity())),
                                        links)))));
    }

    @Override
    public Uni<Boolean> remember(Lane lane, SyncLink link) {
        return Deadlocks.repeat(() -> rememberOnce(lane, link));
    }

    private Uni<Boolean> rememberOnce(Lane lane, SyncLink link) {
        return pool.preparedQuery(REMEMBER)
                .execute(Tuple.of(lane.key(), lane.epoch(), link.sticky(), Jsonb.write(link.memory()), (double)
                        config.lease().toSeconds()))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Boolean> commit(Lane lane, VisitOutcome outcome) {
        return commit.commit(lane, outcome);
    }

    private static Uni<ConnectionChanged> connection(SqlClient client, Lane lane) {
        return client.preparedQuery("select state from sync.connection where connection = $1")
                .execute(Tuple.of(lane.connection()))
                .map(rows ->
                        rows.size() == 0 ? null : Jsonb.read(rows.iterator().next(), "state", ConnectionChanged.class));
    }

    private static Uni<List<SessionChanged>> sessions(SqlClient client, Lane lane) {
        return client.preparedQuery("select state from sync.session where connection = $1")
                .execute(Tuple.of(lane.connection()))
                .map(rows -> list(rows, row -> Jsonb.read(row, "state", SessionChanged.class)));
    }

    private static Uni<List<SyncLink>> links(SqlClient client, Lane lane) {
        Uni<RowSet<Row>> rows = lane.isBeforeCreate()
                ? client.preparedQuery("select * from sync.link where sticky = $1")
                        .execute(Tuple.of(lane.sticky()))
                : client.preparedQuery(
                                "select * from sync.link where connection = $1 and issue_id = $2 order by sticky")
                        .execute(Tuple.of(lane.connection(), lane.issueId()));
        return rows.map(found -> list(found, LinkRows::link));
    }

    private static SyncLink link(Row row) {
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
                Jsonb.read(row, "wanted", StickyChanged.class),
                Jsonb.read(row, "memory", LinkMemory.class));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reader) {
        return StreamSupport.stream(rows.spliterator(), false).map(reader).toList();
    }
}
