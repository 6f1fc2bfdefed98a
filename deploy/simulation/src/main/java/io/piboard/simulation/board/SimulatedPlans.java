package io.piboard.simulation.board;

import io.piboard.board.plan.BoardPlans;
import io.piboard.simulation.kernel.Database;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The plans as one replica reaches them. */
final class SimulatedPlans implements BoardPlans {

    private final BoardTables tables;
    private final Database database;

    SimulatedPlans(BoardTables tables, Database database) {
        this.tables = tables;
        this.database = database;
    }

    @Override
    public Uni<Optional<Read>> ofBoard(UUID board, UUID organisation) {
        return database.run(
                "board: plan of " + board,
                () -> tables.planOf(board)
                        .filter(plan -> plan.organisation().equals(organisation))
                        .map(plan -> new Read(plan, tables.now())));
    }
}
