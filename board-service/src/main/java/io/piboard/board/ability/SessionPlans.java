package io.piboard.board.ability;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.plan.BoardPlanTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The plans of all boards of a session. */
@ApplicationScoped
class SessionPlans {

    private static final String OF_SESSION = """
            select p.plan::text as plan, (extract(epoch from clock_timestamp()) * 1000)::bigint as now
            from board.session s left join board.board_plan p on p.session = s.id
            where s.id = $1 and s.organisation = $2
            order by p.plan ->> 'name', p.board
            """;

    private final Pool pool;
    private final BoardPlanTable table;

    SessionPlans(Pool pool, BoardPlanTable table) {
        this.pool = pool;
        this.table = table;
    }

    /** Empty when the organisation has no such session. */
    Uni<Optional<List<BoardPlan>>> ofSession(UUID session, UUID organisation) {
        return pool.preparedQuery(OF_SESSION)
                .execute(Tuple.of(session, organisation))
                .map(this::plans);
    }

    private Optional<List<BoardPlan>> plans(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getString("plan") != null)
                        .map(row -> table.read(row).plan())
                        .toList());
    }
}
