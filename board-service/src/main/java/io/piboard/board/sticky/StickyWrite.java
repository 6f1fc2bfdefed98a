package io.piboard.board.sticky;

import io.piboard.board.wish.WishRecord;
import io.piboard.contracts.sticky.StickyChanged;
import java.util.Optional;

/**
 * A sticky to be kept, and what is told of it in the same transaction.
 *
 * @param forSync empty when sync-service need not hear of it
 */
public record StickyWrite(PlannedSticky planned, Optional<StickyChanged> forSync) {

    static StickyWrite of(PlannedSticky planned, boolean concernsJira) {
        return concernsJira ? told(planned) : quiet(planned);
    }

    public static StickyWrite told(PlannedSticky planned) {
        return new StickyWrite(planned, Optional.of(WishRecord.of(planned.sticky())));
    }

    /** Only the screens hear of it. */
    public static StickyWrite quiet(PlannedSticky planned) {
        return new StickyWrite(planned, Optional.empty());
    }
}
