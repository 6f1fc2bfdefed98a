package io.piboard.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, in order per key: one replica at a time per shard, each batch acknowledged before it is
 * deleted and before the next one is sent. A crash in between repeats records, it never loses or reorders them.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final Vertx vertx;
    private final Pool pool;
    private final OutboxTable table;
    private final OutboxPublisher publisher;
    private final OutboxConfig config;

    /** 0 asleep, 1 draining, 2 draining and woken meanwhile. */
    private final AtomicInteger drain = new AtomicInteger();

    private long timer = -1;
    private volatile boolean stopped;

    OutboxRelay(Vertx vertx, Pool pool, OutboxTable table, OutboxPublisher publisher, OutboxConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.table = table;
        this.publisher = publisher;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.poll().toMillis(), tick -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    /** Call after a commit that added records: they leave now and not at the next poll. Cheap, never blocks, never fails. */
    public void wake() {
        if (!stopped && drain.getAndSet(2) == 0) {
            drainUntilAsleep();
        }
    }

    private void drainUntilAsleep() {
        drain.set(1);
        drainShards().subscribe().with(nothing -> sleepOrDrainAgain(), failure -> {
            LOG.warnf("outbox not drained, will try again schema=%s cause=%s", config.schema(), failure);
            drain.set(0);
        });
    }

    private void sleepOrDrainAgain() {
        if (!drain.compareAndSet(1, 0) && !stopped) {
            drainUntilAsleep();
        }
    }

    private Uni<Void> drainShards() {
        return table.waitingShards(pool)
                .chain(shards -> shards.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.join()
                                .all(shards.stream().map(this::drainShard).toList())
                                .usingConcurrencyOf(4)
                                .andCollectFailures()
                                .replaceWithVoid());
    }

    private Uni<Void> drainShard(int shard) {
        return pool.withTransaction(transaction -> table.lock(transaction, shard)
                        .chain(mine -> mine
                                ? sendOldest(transaction, shard)
                                : Uni.createFrom().item(0)))
                .chain(sent -> sent == config.batch()
                        ? drainShard(shard)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Integer> sendOldest(SqlConnection transaction, int shard) {
        return table.oldest(transaction, shard)
                .chain(records -> records.isEmpty()
                        ? Uni.createFrom().item(0)
                        : sendAll(records)
                                .chain(() -> table.delete(transaction, records))
                                .replaceWith(records.size()));
    }

    private Uni<Void> sendAll(List<OutboxTable.QueuedRecord> records) {
        return Uni.join()
                .all(records.stream()
                        .map(queued -> publisher.send(queued.record()))
                        .toList())
                .andFailFast()
                .replaceWithVoid();
    }
}
