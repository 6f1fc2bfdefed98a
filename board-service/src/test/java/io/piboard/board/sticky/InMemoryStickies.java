package io.piboard.board.sticky;

import io.piboard.board.plan.BoardPlan;
import io.piboard.contracts.sticky.StickyChanged;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows and what was queued with them, in memory. */
public final class InMemoryStickies implements StickyStore {

    public final Map<UUID, PlannedSticky> rows = new HashMap<>();
    public final List<StickyChanged> queued = new ArrayList<>();
    public long now = 100;

    /** How many of the next writes come too late. */
    public int racesLost;

    /** Runs once, between the read and the write of the next change. */
    public Runnable beforeWrite = () -> {};

    @Override
    public Uni<Optional<Found>> find(UUID sticky, UUID organisation) {
        return find(sticky)
                .map(found ->
                        found.filter(f -> f.sticky().place().organisation().equals(organisation)));
    }

    @Override
    public Uni<Optional<Found>> find(UUID sticky) {
        return Uni.createFrom().item(() -> Optional.ofNullable(rows.get(sticky)).map(row -> new Found(row, now)));
    }

    @Override
    public Uni<Optional<Found>> findByString(UUID string, UUID organisation) {
        return Uni.createFrom()
                .item(() -> rows.values().stream()
                        .filter(row -> row.sticky().strings().containsKey(string))
                        .map(row -> new Found(row, now))
                        .findFirst());
    }

    @Override
    public Uni<List<UUID>> untold(UUID session) {
        return Uni.createFrom()
                .item(() -> rows.values().stream()
                        .filter(row -> row.sticky().requested() == 0)
                        .map(row -> row.sticky().id())
                        .toList());
    }

    @Override
    public Uni<List<PlannedSticky>> ofBoard(BoardPlan plan) {
        return Uni.createFrom()
                .item(() -> rows.values().stream()
                        .filter(row -> !row.sticky().deleted())
                        .filter(row -> row.plan().board().equals(plan.board()))
                        .toList());
    }

    @Override
    public Uni<Boolean> replace(StickyWrite changed, long expectedVersion) {
        return Uni.createFrom().item(() -> {
            Runnable before = beforeWrite;
            beforeWrite = () -> {};
            before.run();
            if (racesLost > 0) {
                racesLost--;
                return false;
            }
            UUID id = changed.planned().sticky().id();
            return rows.get(id).sticky().version() == expectedVersion && keep(changed);
        });
    }

    @Override
    public Uni<Boolean> insert(StickyWrite created) {
        return Uni.createFrom()
                .item(() -> !rows.containsKey(created.planned().sticky().id()) && keep(created));
    }

    private boolean keep(StickyWrite written) {
        rows.put(written.planned().sticky().id(), written.planned());
        written.forSync().ifPresent(queued::add);
        return true;
    }
}
