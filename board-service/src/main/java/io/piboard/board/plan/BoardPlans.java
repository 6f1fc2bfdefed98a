package io.piboard.board.plan;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Where board plans are read. */
public interface BoardPlans {

    /** A plan with the database's clock, from which versions are made. */
    record Read(BoardPlan plan, long now) {}

    Uni<Optional<Read>> ofBoard(UUID board, UUID organisation);
}
