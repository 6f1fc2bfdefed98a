package io.piboard.sync.work;

import io.piboard.sync.link.Lane;
import io.piboard.sync.reconcile.BackOff;
import io.piboard.sync.work.WorkRows.DueLanes;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Hands out due lanes: replicas share the work because a claim skips what another one has locked; the lease is on database
 * time, and each claim has a new epoch that fences off whatever an earlier one still tries (link.md rule 7). No lock is
 * held while Jira is asked.
 */
public final class WorkQueue {

    /** Every fourth claim takes the oldest, so that background work goes on under any load (link.md rule 8). */
    private static final int TURNS = 4;

    private final WorkRows rows;
    private final Duration lease;
    private final int mostPerConnection;
    private long claims;

    public WorkQueue(WorkRows rows, Duration lease, int mostPerConnection) {
        this.rows = rows;
        this.lease = lease;
        this.mostPerConnection = mostPerConnection;
    }

    /** At most so many lanes: people's edits and webhooks before background work, oldest first. */
    public Uni<List<Lane>> claim(int most, Set<UUID> saturated) {
        boolean oldestFirst = ++claims % TURNS == 0;
        return rows.transaction(transaction -> transaction
                .now()
                .chain(now -> transaction
                        .due(new DueLanes(now, most, mostPerConnection, saturated, oldestFirst))
                        .chain(due -> claimAll(transaction, due, now))));
    }

    /** After a fault of our own (not of Jira): the lane comes again a little later. */
    public Uni<Void> release(Lane lane) {
        Duration pause = BackOff.afterFailures(lane.key(), lane.failures());
        return rows.transaction(transaction -> transaction
                .now()
                .chain(now -> transaction
                        .lane(lane.key())
                        .chain(row -> row.filter(held -> held.isHeldBy(lane, now))
                                .map(held -> transaction.save(held.released(now.plus(pause))))
                                .orElseGet(() -> Uni.createFrom().voidItem()))));
    }

    private Uni<List<Lane>> claimAll(Transaction transaction, List<LaneRow> due, Instant now) {
        List<Lane> claimed = new ArrayList<>();
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (LaneRow row : due) {
            LaneRow mine = row.claimed(now, lease);
            claimed.add(mine.asClaim(now));
            chain = chain.chain(() -> transaction.save(mine));
        }
        return chain.replaceWith(claimed);
    }
}
