package io.piboard.board.sticky;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.wish.Sticky;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where stickies are kept; what is told of a change is kept with it, both or neither. */
public interface StickyStore {

    /** A sticky with its plan and the database's clock at that moment. */
    record Found(PlannedSticky planned, long now) {

        public Sticky sticky() {
            return planned.sticky();
        }
    }

    /** Tombstones too. */
    Uni<Optional<Found>> find(UUID sticky, UUID organisation);

    /** Whoever's it is; tombstones too. */
    Uni<Optional<Found>> find(UUID sticky);

    /** The source of a string; tombstones too. */
    Uni<Optional<Found>> findByString(UUID string, UUID organisation);

    /** Stickies of a session that are for Jira by now and of which sync has never heard. */
    Uni<List<UUID>> untold(UUID session);

    /** Without tombstones, in the order in which the board shows them. */
    Uni<List<PlannedSticky>> ofBoard(BoardPlan plan);

    /** False when somebody else changed the row since it had {@code expectedVersion}: read it again and decide anew. */
    Uni<Boolean> replace(StickyWrite changed, long expectedVersion);

    /** False when there is a sticky with that id already. */
    Uni<Boolean> insert(StickyWrite created);
}
