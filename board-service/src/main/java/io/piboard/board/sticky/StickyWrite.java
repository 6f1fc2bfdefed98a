package io.piboard.board.sticky;

import io.piboard.board.wish.WishRecord;
import io.piboard.contracts.sticky.StickyChanged;
import java.util.Optional;
import java.util.UUID;

/**
 * A sticky to be kept, and what is told of it in the same transaction.
 *
 * @param forSync empty when sync-service need not hear of it
 * @param leaves the board it lay on until now, when it moves to another
 */
public record StickyWrite(PlannedSticky planned, Optional<StickyChanged> forSync, Optional<UUID> leaves) {

    static StickyWrite of(PlannedSticky planned, boolean concernsJira) {
        return concernsJira ? told(planned) : quiet(planned);
    }

    public static StickyWrite told(PlannedSticky planned) {
        return new StickyWrite(planned, Optional.of(WishRecord.of(planned.sticky())), Optional.empty());
    }

    /** Only the screens hear of it. */
    public static StickyWrite quiet(PlannedSticky planned) {
        return new StickyWrite(planned, Optional.empty(), Optional.empty());
    }

    public StickyWrite leaving(UUID board) {
        boolean moves = !planned.sticky().place().board().equals(board);
        return new StickyWrite(planned, forSync, moves ? Optional.of(board) : Optional.empty());
    }
}
