package io.piboard.sync.work;

import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.work.Ring.Rank;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@code sync.lane}. */
final class LaneTable {

    private static final String FIND_OR_MAKE = """
            insert into sync.lane (key, organisation, connection, issue_id, sticky) values ($1, $2, $3, $4, $5)
            on conflict (key) do update set key = excluded.key
            returning *
            """;
    private static final String SAVE = """
            update sync.lane
               set rank = $2, wake_at = $3, work_seq = $4, insisted_seq = $5, heard = ($6::text)::jsonb, must_read = $7,
                   in_scope = $8, swept = $9, created_issue = $10, epoch = $11, lease_until = $12, not_before = $13,
                   failures = $14, seen = ($15::text)::jsonb
             where key = $1
            """;
    /**
     * Each connection offers its own next lanes, by an index that holds only what is due at some time: so neither a long
     * queue of one connection nor sleeping lanes cost the others anything. A connection that we have not heard of yet
     * makes its lanes wait: topics have no order between them.
     */
    private static final String DUE = """
            select l.* from sync.connection c
             cross join lateral (
                   select * from sync.lane
                    where connection = c.connection and wake_at <= $1
                      and (not_before is null or not_before <= $1) and (lease_until is null or lease_until <= $1)
                    order by %1$s limit $2 for update skip locked) l
             where c.active and c.connection <> all($3)
             order by %2$s limit $4
            """;

    private static final String BY_RANK = DUE.formatted("rank, wake_at", "l.rank, l.wake_at");
    private static final String BY_AGE = DUE.formatted("wake_at", "l.wake_at");

    private final SqlConnection connection;

    LaneTable(SqlConnection connection) {
        this.connection = connection;
    }

    Uni<LaneRow> findOrMake(LaneName name) {
        return connection
                .preparedQuery(FIND_OR_MAKE)
                .execute(Tuple.of(name.key(), name.organisation(), name.connection(), name.issueId(), name.sticky()))
                .map(rows -> read(rows.iterator().next()));
    }

    Uni<Optional<LaneRow>> find(String key) {
        return connection
                .preparedQuery("select * from sync.lane where key = $1 for update")
                .execute(Tuple.of(key))
                .map(rows -> Columns.first(rows, LaneTable::read));
    }

    Uni<List<LaneRow>> due(WorkRows.DueLanes wanted) {
        return connection
                .preparedQuery(wanted.oldestFirst() ? BY_AGE : BY_RANK)
                .execute(Tuple.of(
                        Columns.time(wanted.now()),
                        wanted.mostPerConnection(),
                        wanted.saturated().toArray(UUID[]::new),
                        wanted.most()))
                .map(rows -> Columns.list(rows, LaneTable::read));
    }

    Uni<Void> save(LaneRow lane) {
        return connection.preparedQuery(SAVE).execute(tuple(lane)).replaceWithVoid();
    }

    Uni<Void> remove(LaneRow lane) {
        return connection
                .preparedQuery("delete from sync.lane where key = $1")
                .execute(Tuple.of(lane.name().key()))
                .replaceWithVoid();
    }

    private static Tuple tuple(LaneRow lane) {
        Doorbell bell = lane.bell();
        Hold hold = lane.hold();
        return Tuple.from(new Object[] {
            lane.name().key(),
            (short) bell.rank().ordinal(),
            Columns.time(bell.wakeAt()),
            bell.workSeq(),
            bell.insistedSeq(),
            Columns.json(bell.heard()),
            bell.mustRead(),
            bell.inScope(),
            bell.swept(),
            bell.createdIssue(),
            hold.epoch(),
            Columns.time(hold.leaseUntil()),
            Columns.time(hold.notBefore()),
            hold.failures(),
            Columns.json(hold.seen())
        });
    }

    private static LaneRow read(Row row) {
        return new LaneRow(
                new LaneName(
                        row.getString("key"),
                        row.getUUID("organisation"),
                        row.getUUID("connection"),
                        row.getString("issue_id"),
                        row.getUUID("sticky")),
                bell(row),
                hold(row));
    }

    private static Doorbell bell(Row row) {
        return new Doorbell(
                Rank.values()[row.getShort("rank")],
                Columns.time(row, "wake_at"),
                row.getLong("work_seq"),
                row.getLong("insisted_seq"),
                Columns.json(row, "heard", IssueSnapshot.class),
                row.getBoolean("must_read"),
                row.getBoolean("in_scope"),
                row.getBoolean("swept"),
                row.getString("created_issue"));
    }

    private static Hold hold(Row row) {
        return new Hold(
                row.getLong("epoch"),
                Columns.time(row, "lease_until"),
                Columns.time(row, "not_before"),
                row.getInteger("failures"),
                Columns.json(row, "seen", AlmIssue.class));
    }
}
