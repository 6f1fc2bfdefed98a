package io.piboard.board.sticky;

import io.piboard.board.plan.BoardPlan;
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

/** Keeps stickies: one statement writes the row, counts the board's version and queues the records for Kafka. */
@ApplicationScoped
public class StickyStore {

    /** A sticky with its plan and the database's clock at that moment. */
    public record Found(PlannedSticky planned, long now) {

        public Sticky sticky() {
            return planned.sticky();
        }
    }

    private final Pool pool;
    private final BoardPlans plans;
    private final StickyNews news;

    StickyStore(Pool pool, BoardPlans plans, StickyNews news) {
        this.pool = pool;
        this.plans = plans;
        this.news = news;
    }

    /** Tombstones too. */
    public Uni<Optional<Found>> find(UUID sticky, UUID organisation) {
        return pool.preparedQuery(StickySql.FIND)
                .execute(Tuple.of(sticky, organisation))
                .map(rows -> stream(rows).findFirst());
    }

    /** Whoever's it is; tombstones too. */
    public Uni<Optional<Found>> find(UUID sticky) {
        return pool.preparedQuery(StickySql.FIND_ANY)
                .execute(Tuple.of(sticky))
                .map(rows -> stream(rows).findFirst());
    }

    /** Without tombstones, in the order in which the board shows them. */
    public Uni<List<PlannedSticky>> ofBoard(BoardPlan plan) {
        return pool.preparedQuery(StickySql.OF_BOARD)
                .execute(Tuple.of(plan.board()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PlannedSticky(StickyRow.read(row, plan), plan))
                        .toList());
    }

    /** False when somebody else changed the row since it had {@code expectedVersion}: read it again and decide anew. */
    public Uni<Boolean> replace(PlannedSticky changed, long expectedVersion, boolean concernsJira) {
        BoardUpdated update = news.forScreens(changed);
        List<Object> values = values(changed.sticky(), update, concernsJira);
        values.add(expectedVersion);
        return write(StickySql.REPLACE, values, update);
    }

    /** False when there is a sticky with that id already. */
    public Uni<Boolean> insert(PlannedSticky created, boolean concernsJira) {
        BoardUpdated update = news.forScreens(created);
        Sticky.Place place = created.sticky().place();
        List<Object> values = values(created.sticky(), update, concernsJira);
        values.addAll(List.of(place.organisation(), place.session(), place.team(), place.board()));
        return write(StickySql.INSERT, values, update);
    }

    private Uni<Boolean> write(String sql, List<Object> values, BoardUpdated update) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(values))
                .map(StickyStore::boardVersion)
                .invoke(version -> version.ifPresent(counted -> news.committed(update, counted)))
                .map(Optional::isPresent);
    }

    private static List<Object> values(Sticky sticky, BoardUpdated update, boolean concernsJira) {
        List<Object> values = StickyRow.changing(sticky);
        values.add(StickyNews.text(update));
        values.add(StickyNews.forSync(sticky, concernsJira));
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
