package io.piboard.simulation.board;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.sticky.StickyWrite;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.outbox.OutboxRecord;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.outbox.OutboxRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Schema {@code board}: stickies, the plans of the boards, the outbox. Each method is one transaction. */
public final class BoardTables {

    private final Map<UUID, Sticky> stickies = new LinkedHashMap<>();
    private final Map<UUID, BoardPlan> plans = new HashMap<>();
    private final OutboxRows outbox = new OutboxRows();
    private final Kernel kernel;
    private final BoardHistory history;
    private final long clockSkew;

    public BoardTables(Kernel kernel, BoardHistory history, long clockSkew) {
        this.kernel = kernel;
        this.history = history;
        this.clockSkew = clockSkew;
    }

    /** The database's clock, which is nobody else's. */
    long now() {
        return kernel.time().now() + clockSkew;
    }

    public void plan(BoardPlan plan) {
        plans.put(plan.board(), plan);
    }

    public Optional<BoardPlan> planOf(UUID board) {
        return Optional.ofNullable(plans.get(board));
    }

    public Optional<Sticky> sticky(UUID id) {
        return Optional.ofNullable(stickies.get(id));
    }

    /** Tombstones too. */
    public Collection<Sticky> stickies() {
        return stickies.values();
    }

    public OutboxRows outbox() {
        return outbox;
    }

    boolean replace(StickyWrite write, long expectedVersion) {
        Sticky changed = write.planned().sticky();
        Sticky before = stickies.get(changed.id());
        if (before == null || before.version() != expectedVersion) {
            return false;
        }
        keep(before, write);
        return true;
    }

    boolean insert(StickyWrite write) {
        if (stickies.containsKey(write.planned().sticky().id())) {
            return false;
        }
        keep(null, write);
        return true;
    }

    private void keep(Sticky before, StickyWrite write) {
        Sticky after = write.planned().sticky();
        stickies.put(after.id(), after);
        history.changed(before, after);
        write.forSync().ifPresent(told -> outbox.add(record(told)));
    }

    private static OutboxRecord record(StickyChanged told) {
        return OutboxRecord.of(Topics.STICKY_CHANGED, told.sticky(), told.organisation(), EventJson.write(told));
    }
}
