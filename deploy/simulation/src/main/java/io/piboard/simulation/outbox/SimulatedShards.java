package io.piboard.simulation.outbox;

import io.piboard.outbox.OutboxShards;
import io.piboard.simulation.kernel.Database;
import io.piboard.simulation.kernel.SimulatedFault;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The shards as one replica reaches them: the lock and what is deleted under it belong to one transaction,
 * and a connection that breaks has lost both.
 */
public final class SimulatedShards implements OutboxShards {

    private final OutboxRows rows;
    private final Database database;

    public SimulatedShards(OutboxRows rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    @Override
    public Uni<List<Integer>> waiting() {
        return database.run("outbox: what waits", rows::waiting);
    }

    @Override
    public <T> Uni<Optional<T>> alone(int shard, Function<Shard, Uni<T>> work) {
        OpenShard open = new OpenShard(shard);
        return database.run("outbox: lock " + shard, () -> rows.lock(shard, database.caller()))
                .chain(mine -> mine
                        ? work.apply(open).call(open::commit).map(Optional::of)
                        : Uni.createFrom().item(Optional.<T>empty()))
                .onFailure()
                .invoke(() -> rows.unlock(shard, database.caller()));
    }

    private final class OpenShard implements Shard {

        private final int shard;
        private final List<QueuedRecord> deleted = new ArrayList<>();

        private OpenShard(int shard) {
            this.shard = shard;
        }

        @Override
        public Uni<List<QueuedRecord>> oldest(int most) {
            return database.run("outbox: oldest of " + shard, () -> rows.oldest(shard, most));
        }

        @Override
        public Uni<Void> delete(List<QueuedRecord> sent) {
            deleted.addAll(sent);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> putOff(List<QueuedRecord> refused) {
            throw new IllegalStateException("the simulated broker refuses no record for ever");
        }

        private Uni<Void> commit() {
            return database.run("outbox: commit of " + shard, () -> {
                if (!rows.isLockedBy(shard, database.caller())) {
                    throw new SimulatedFault("the connection broke");
                }
                rows.delete(deleted);
                rows.unlock(shard, database.caller());
                return null;
            });
        }
    }
}
