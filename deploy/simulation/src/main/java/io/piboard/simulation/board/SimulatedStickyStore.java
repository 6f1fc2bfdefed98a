package io.piboard.simulation.board;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.sticky.PlannedSticky;
import io.piboard.board.sticky.StickyStore;
import io.piboard.board.sticky.StickyWrite;
import io.piboard.board.wish.Sticky;
import io.piboard.simulation.kernel.Database;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stickies as one replica reaches them. */
final class SimulatedStickyStore implements StickyStore {

    private final BoardTables tables;
    private final Database database;
    private final Runnable committed;

    /** @param committed what follows a commit of this replica: its relay is woken */
    SimulatedStickyStore(BoardTables tables, Database database, Runnable committed) {
        this.tables = tables;
        this.database = database;
        this.committed = committed;
    }

    @Override
    public Uni<Optional<Found>> find(UUID sticky, UUID organisation) {
        return find(sticky)
                .map(found -> found.filter(
                        there -> there.sticky().place().organisation().equals(organisation)));
    }

    @Override
    public Uni<Optional<Found>> find(UUID sticky) {
        return database.run("board: find " + sticky, () -> tables.sticky(sticky).map(this::found));
    }

    @Override
    public Uni<Optional<Found>> findByString(UUID string, UUID organisation) {
        return database.run(
                "board: find string " + string,
                () -> tables.stickies().stream()
                        .filter(sticky -> sticky.strings().containsKey(string))
                        .findFirst()
                        .map(this::found));
    }

    @Override
    public Uni<List<UUID>> untold(UUID session) {
        throw new UnsupportedOperationException("every session has its connection from the beginning");
    }

    @Override
    public Uni<List<PlannedSticky>> ofBoard(BoardPlan plan) {
        throw new UnsupportedOperationException("nobody looks at whole boards here");
    }

    @Override
    public Uni<Boolean> replace(StickyWrite changed, long expectedVersion) {
        return database.run("board: replace", () -> tables.replace(changed, expectedVersion))
                .invoke(won -> wakeIf(won));
    }

    @Override
    public Uni<Boolean> insert(StickyWrite created) {
        return database.run("board: insert", () -> tables.insert(created)).invoke(won -> wakeIf(won));
    }

    private void wakeIf(boolean won) {
        if (won) {
            committed.run();
        }
    }

    /** As the row is read in production: whether it is for Jira follows from the plan of that moment. */
    private Found found(Sticky row) {
        BoardPlan plan = tables.planOf(row.place().board()).orElseThrow();
        Sticky.Place place = new Sticky.Place(
                row.place().organisation(),
                row.place().session(),
                plan.connectionFor(row.type()),
                row.place().team(),
                row.place().board());
        Sticky read = new Sticky(
                row.id(),
                place,
                row.type(),
                row.version(),
                row.fields(),
                row.link(),
                row.strings(),
                row.asked(),
                row.placement(),
                row.rank(),
                row.deleted(),
                row.note(),
                row.lastEdit());
        return new Found(new PlannedSticky(read, plan), tables.now());
    }
}
