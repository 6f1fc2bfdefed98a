package io.piboard.board.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Board plans from PostgreSQL; always fresh, because another replica may have changed the session a moment ago. */
@ApplicationScoped
public class BoardPlanTable implements BoardPlans {

    private static final String OF_BOARD = """
            select plan::text as plan, (extract(epoch from clock_timestamp()) * 1000)::bigint as now
            from board.board_plan where board = $1 and organisation = $2
            """;

    private final Pool pool;
    private final ObjectMapper json;

    BoardPlanTable(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<Optional<Read>> ofBoard(UUID board, UUID organisation) {
        return pool.preparedQuery(OF_BOARD)
                .execute(Tuple.of(board, organisation))
                .map(this::first);
    }

    /** Reads the columns {@code plan} and {@code now} of a row that joins the view. */
    public Read read(Row row) {
        try {
            return new Read(json.readValue(row.getString("plan"), BoardPlan.class), row.getLong("now"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("board plan is not readable", e);
        }
    }

    private Optional<Read> first(RowSet<Row> rows) {
        return rows.iterator().hasNext() ? Optional.of(read(rows.iterator().next())) : Optional.empty();
    }
}
