package io.piboard.sync.work;

import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.Lane;
import io.piboard.sync.reconcile.BackOff;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Hands out due lanes: SKIP LOCKED lets replicas share the work, the lease is on database time, and each claim has a new
 * epoch that fences off whatever an earlier one still tries (link.md rule 7). No lock is held while Jira is asked.
 */
@ApplicationScoped
class WorkQueue {

    /**
     * The index holds only lanes that are due at some time, so sleeping ones cost nothing. A connection that we have not
     * heard of yet makes its lanes wait: topics have no order between them.
     */
    private static final String CLAIM = """
            update sync.lane l
               set epoch = l.epoch + 1, lease_until = clock_timestamp() + make_interval(secs => $2)
              from (select key from sync.lane
                     where wake_at <= now() and wake_at < 'infinity' and not_before <= now()
                       and (lease_until is null or lease_until < now())
                       and exists (select 1 from sync.connection c
                                    where c.connection = lane.connection and c.active)
                     order by priority, wake_at
                     limit $1
                       for update skip locked) due
             where l.key = due.key
            returning l.*, clock_timestamp() as claimed_at
            """;

    private static final String RELEASE = """
            update sync.lane
               set lease_until = null, failures = failures + 1, not_before = clock_timestamp() + make_interval(secs => $3)
             where key = $1 and epoch = $2
            """;

    private final Pool pool;
    private final WorkConfig config;

    WorkQueue(Pool pool, WorkConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** At most so many lanes; people's edits and webhooks before background work, oldest first. */
    Uni<List<Lane>> claim(int most) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(most, (double) config.lease().toSeconds()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(WorkQueue::lane)
                        .toList());
    }

    /** After a fault of our own (not of Jira): the lane comes again a little later. */
    Uni<Void> release(Lane lane) {
        Duration pause = BackOff.afterFailures(lane.key(), lane.failures());
        return pool.preparedQuery(RELEASE)
                .execute(Tuple.of(lane.key(), lane.epoch(), pause.toMillis() / 1000.0))
                .replaceWithVoid();
    }

    private static Lane lane(Row row) {
        return new Lane(
                row.getString("key"),
                row.getUUID("organisation"),
                row.getUUID("connection"),
                row.getString("issue_id"),
                row.getUUID("sticky"),
                row.getLong("epoch"),
                row.getLong("work_seq"),
                Jsonb.read(row, "heard", IssueSnapshot.class),
                row.getBoolean("must_read"),
                row.getBoolean("in_scope"),
                row.getString("created_issue"),
                Jsonb.read(row, "seen", AlmIssue.class),
                row.getInteger("failures"),
                row.getOffsetDateTime("claimed_at").toInstant(),
                row.getOffsetDateTime("lease_until").toInstant());
    }
}
