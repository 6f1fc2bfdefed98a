package io.piboard.metadata.refresh;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers what is due, on the database's clock; bells and claims of all replicas meet here. */
@ApplicationScoped
public class RefreshQueue {

    /** Through text, because only as text PostgreSQL takes {@code now} and {@code infinity}. */
    private static final String ENQUEUE = "insert into metadata.refresh as r (connection, kind, due_at)"
            + " values (:connection, :kind, cast(cast(:due as text) as timestamptz)) on conflict (connection, kind)"
            + " do update set due_at = excluded.due_at, rung = r.rung + 1, failures = 0";

    /**
     * A look that is due within the spread stays when it is, so that many bells are no sooner than one. While looks fail,
     * a bell is a sign of life but no reason to knock every time.
     */
    private static final String RING = "update metadata.refresh set rung = rung + 1,"
            + " due_at = case when due_at <= bell.at + make_interval(secs => $5) then due_at"
            + " else bell.at + random() * make_interval(secs => $5) end"
            + " from (select connection as c, kind as k,"
            + " greatest(now(), done_at + make_interval(secs => $4 * power(2, least(failures, 4)))) as at"
            + " from metadata.refresh where connection = $1 and kind = $2) bell"
            + " where connection = bell.c and kind = bell.k"
            + " and exists (select from metadata.connection c where c.id = $1 and c.organisation = $3)";

    private static final String REQUEST = "update metadata.refresh set rung = rung + 1, due_at = least(due_at, now())"
            + " where connection = $1 and kind = $2 and done_at <= now() - make_interval(secs => $4)"
            + " and exists (select from metadata.connection c where c.id = $1 and c.organisation = $3)";

    private static final String SINCE = "select extract(epoch from now() - done_at)::float8 as seconds"
            + " from metadata.refresh where connection = $1 and kind = $2";

    /** Parts wait while everything is looked at, or about to be: that look serves them, too. */
    private static final String CLAIM = "update metadata.refresh"
            + " set claimed_until = clock_timestamp() + make_interval(secs => $2)"
            + " where (connection, kind) in (select connection, kind from metadata.refresh r"
            + " where due_at <= clock_timestamp() and claimed_until <= clock_timestamp()"
            + " and (kind <> 'CATALOG_PART' or not exists (select from metadata.refresh o"
            + " where o.connection = r.connection and o.kind = 'CATALOG'"
            + " and (o.due_at <= clock_timestamp() or o.claimed_until > clock_timestamp())))"
            + " order by due_at limit $1 for update skip locked) returning connection, kind, rung";

    /** Up to a tenth early, so that connections that were looked at together do not stay together. A bell that came during the look leaves the time that the bell has set, but not sooner than the gap. */
    private static final String DONE = "update metadata.refresh set claimed_until = '-infinity', done_at = now(),"
            + " failures = 0, due_at = case when rung = $3"
            + " then coalesce(now() + make_interval(secs => $4 * (0.9 + 0.1 * random())), 'infinity')"
            + " else now() + make_interval(secs => $5) end"
            + " where connection = $1 and kind = $2";

    private static final String FAILED = "update metadata.refresh set claimed_until = '-infinity', done_at = now(),"
            + " failures = failures + 1, due_at = now() + make_interval(secs =>"
            + " greatest($4, least(900, $3 * power(2, least(failures, 12))) * (0.75 + 0.25 * random())))"
            + " where connection = $1 and kind = $2";

    private static final String TAKE_TURN = "update metadata.refresh set asked_at = now()"
            + " where connection = $1 and kind = $2 and asked_at <= now() - make_interval(secs => $3)";

    private final Pool pool;

    RefreshQueue(Pool pool) {
        this.pool = pool;
    }

    /** Within the caller's transaction: nothing of it is looked at any more. */
    public Uni<Void> forget(Mutiny.Session transaction, UUID connection) {
        return transaction
                .createNativeQuery("delete from metadata.refresh where connection = :connection")
                .setParameter("connection", connection)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Within the caller's transaction: every look is due as soon as it commits. */
    public Uni<Void> enqueueAllNow(Mutiny.Session transaction, UUID connection) {
        return Multi.createFrom()
                .items(RefreshKind.values())
                .onItem()
                .transformToUniAndConcatenate(kind -> enqueue(transaction, connection, kind, "now"))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Within the caller's transaction: a look is due then, or only when somebody rings. */
    public Uni<Void> enqueueAt(Mutiny.Session transaction, UUID connection, RefreshKind kind, Optional<Instant> due) {
        return enqueue(transaction, connection, kind, due.map(Instant::toString).orElse("infinity"));
    }

    private static Uni<Void> enqueue(Mutiny.Session transaction, UUID connection, RefreshKind kind, String due) {
        return transaction
                .createNativeQuery(ENQUEUE)
                .setParameter("connection", connection)
                .setParameter("kind", kind.name())
                .setParameter("due", due)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Asks for a look; a connection that the organisation does not have is nobody's business. */
    public Uni<Void> ring(UUID organisation, UUID connection, RefreshKind kind) {
        return pool.preparedQuery(RING)
                .execute(Tuple.of(connection, kind.name(), organisation, seconds(kind.gap()), seconds(kind.spread())))
                .replaceWithVoid();
    }

    /** A person wants a look now: it becomes due. Answers how long to wait where the last one is younger than the pause. */
    public Uni<Optional<Duration>> request(UUID organisation, UUID connection, RefreshKind kind, Duration pause) {
        return pool.preparedQuery(REQUEST)
                .execute(Tuple.of(connection, kind.name(), organisation, seconds(pause)))
                .chain(taken -> taken.rowCount() > 0
                        ? Uni.createFrom().item(Optional.<Duration>empty())
                        : sinceLast(connection, kind).map(since -> Optional.of(pause.minus(since))));
    }

    /**
     * A person looks at once, past the queue, and waits for the answer; nothing becomes due. False: somebody has within
     * this gap; otherwise nobody else may until it is over.
     */
    public Uni<Boolean> takeTurn(UUID connection, RefreshKind kind, Duration gap) {
        return pool.preparedQuery(TAKE_TURN)
                .execute(Tuple.of(connection, kind.name(), seconds(gap)))
                .map(rows -> rows.rowCount() > 0);
    }

    private Uni<Duration> sinceLast(UUID connection, RefreshKind kind) {
        return pool.preparedQuery(SINCE)
                .execute(Tuple.of(connection, kind.name()))
                .map(rows -> rows.iterator().hasNext()
                        ? Duration.ofMillis((long) (rows.iterator().next().getDouble("seconds") * 1000))
                        : Duration.ZERO);
    }

    Uni<List<DueRefresh>> claim(int most, Duration lease) {
        return pool.preparedQuery(CLAIM).execute(Tuple.of(most, seconds(lease))).map(RefreshQueue::read);
    }

    Uni<Void> done(DueRefresh refresh, Optional<Duration> next) {
        return pool.preparedQuery(DONE)
                .execute(Tuple.of(
                        refresh.connection(),
                        refresh.kind().name(),
                        refresh.rung(),
                        next.map(RefreshQueue::seconds).orElse(null),
                        seconds(refresh.kind().gap())))
                .replaceWithVoid();
    }

    /** @param atLeast what the site has asked for */
    Uni<Void> failed(DueRefresh refresh, Duration firstDelay, Duration atLeast) {
        return pool.preparedQuery(FAILED)
                .execute(Tuple.of(refresh.connection(), refresh.kind().name(), seconds(firstDelay), seconds(atLeast)))
                .replaceWithVoid();
    }

    private static List<DueRefresh> read(RowSet<io.vertx.mutiny.sqlclient.Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new DueRefresh(
                        row.getUUID("connection"), RefreshKind.valueOf(row.getString("kind")), row.getLong("rung")))
                .toList();
    }

    private static Double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
