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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public Uni<Optional<Found>> findByString(UUID string, UUID organisation) {
        return pool.preparedQuery(StickySql.FIND_BY_STRING)
                .execute(Tuple.of(string.toString(), organisation))
                .map(rows -> stream(rows).findFirst());
    }

    @Override
    public Uni<List<UUID>> untold(UUID session) {
        return pool.preparedQuery(StickySql.UNTOLD)
                .execute(Tuple.of(session))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    @Override
    public Uni<Boolean> replace(StickyWrite changed, long expectedVersion) {
        return write(StickySql.REPLACE, changed, List.of(expectedVersion));
    }

    @Override
    public Uni<Boolean> insert(StickyWrite created) {
        Sticky.Place place = created.planned().sticky().place();
        return write(StickySql.INSERT, created, List.of(place.organisation(), place.session()));
    }

    private Uni<Boolean> write(String sql, StickyWrite written, List<Object> more) {
        BoardUpdated update = news.forScreens(written.planned());
        Optional<BoardUpdated> left = written.leaves().map(board -> news.forScreensOf(board, written.planned()));
        List<Object> values = StickyRow.changing(written.planned().sticky());
        values.add(StickyNews.text(update));
        values.add(written.forSync().map(StickyNews::text).orElse(null));
        values.add(left.map(StickyNews::text).orElse(null));
        values.add(written.leaves().orElse(null));
        values.addAll(more);
        return pool.preparedQuery(sql)
                .execute(Tuple.from(values))
                .map(StickyTable::boardVersions)
                .invoke(versions -> {
                    news.committed(update, versions);
                    left.ifPresent(elsewhere -> news.committed(elsewhere, versions));
                })
                .map(versions -> !versions.isEmpty());
    }

    private Stream<Found> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::found);
    }

    private Found found(Row row) {
        BoardPlans.Read read = plans.read(row);
        return new Found(new PlannedSticky(StickyRow.read(row, read.plan()), read.plan()), read.now());
    }

    /** Of each board that was counted; none when the row was not written. */
    private static Map<UUID, Long> boardVersions(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getLong("version")));
    }
}
