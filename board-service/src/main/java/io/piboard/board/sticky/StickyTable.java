package io.piboard.board.sticky;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.plan.BoardPlanTable;
import io.piboard.board.plan.BoardPlans;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.board.BoardUpdated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Stickies in PostgreSQL: one statement writes the row, counts the board's version and queues the records for Kafka. */
@ApplicationScoped
class StickyTable implements StickyStore {

    private final Pool pool;
    private final BoardPlanTable plans;
    private final StickyNews news;

    StickyTable(Pool pool, BoardPlanTable plans, StickyNews news) {
        this.pool = pool;
        this.plans = plans;
        this.news = news;
    }

    @Override
    public Uni<Optional<Found>> find(UUID sticky, UUID organisation) {
        return pool.preparedQuery(StickySql.FIND)
                .execute(Tuple.of(sticky, organisation))
                .map(rows -> stream(rows).findFirst());
    }

    @Override
    public Uni<Optional<Found>> find(UUID sticky) {
        return pool.preparedQuery(StickySql.FIND_ANY)
                .execute(Tuple.of(sticky))
                .map(rows -> stream(rows).findFirst());
    }

    @Override
    public Uni<List<PlannedSticky>> ofBoard(BoardPlan plan) {
        return pool.preparedQuery(StickySql.OF_BOARD)
                .execute(Tuple.of(plan.board()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PlannedSticky(StickyRow.read(row, plan), plan))
                        .toList());
    }

    @Override
    public Uni<Boolean> replace(StickyWrite changed, long expectedVersion) {
        BoardUpdated update = news.forScreens(changed.planned());
        List<Object> values = values(changed, update);
        values.add(expectedVersion);
        return write(StickySql.REPLACE, values, update);
    }

    @Override
    public Uni<Boolean> insert(StickyWrite created) {
        BoardUpdated update = news.forScreens(created.planned());
        Sticky.Place place = created.planned().sticky().place();
        List<Object> values = values(created, update);
        values.addAll(List.of(place.organisation(), place.session(), place.team(), place.board()));
        return write(StickySql.INSERT, values, update);
    }

    private Uni<Boolean> write(String sql, List<Object> values, BoardUpdated update) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(values))
                .map(StickyTable::boardVersion)
                .invoke(version -> version.ifPresent(counted -> news.committed(update, counted)))
                .map(Optional::isPresent);
    }

    private static List<Object> values(StickyWrite written, BoardUpdated update) {
        List<Object> values = StickyRow.changing(written.planned().sticky());
        values.add(StickyNews.text(update));
        values.add(written.forSync().map(StickyNews::text).orElse(null));
        return values;
    }

    private Stream<Found> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::found);
    }

    private Found found(Row row) {
        BoardPlans.Read read = plans.read(row);
        return new Found(new PlannedSticky(StickyRow.read(row, read.plan()), read.plan()), read.now());
    }

    private static Optional<Long> boardVersion(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getLong("version"))
                .findFirst();
    }
}
