package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.Wish;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says to sync-service what is wished of a sticky: full state, and the dirty fields as wishes (link.md rule 3). */
public final class WishRecord {

    private WishRecord() {}

    public static StickyChanged of(Sticky sticky) {
        Map<SyncedField, FieldValue> values = new EnumMap<>(SyncedField.class);
        Map<SyncedField, Wish> wishes = new EnumMap<>(SyncedField.class);
        sticky.fields().forEach((field, state) -> {
            values.put(field, state.value());
            if (state instanceof FieldState.Dirty dirty) {
                wishes.put(field, new Wish(dirty.value(), dirty.wishVersion(), dirty.base()));
            }
        });
        Sticky.Place place = sticky.place();
        return new StickyChanged(
                place.organisation(),
                place.session(),
                place.connection(),
                sticky.id(),
                sticky.version(),
                place.team(),
                place.board(),
                sticky.type(),
                sticky.link().issueId(),
                values,
                wishes,
                sticky.retryAsOf(),
                null,
                List.of(),
                sticky.deleted(),
                null,
                sticky.lastEdit().at(),
                sticky.lastEdit().by());
    }
}
