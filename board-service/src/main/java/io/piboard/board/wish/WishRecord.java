package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.contracts.sticky.StickyChanged.Wish;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
                sticky.asked().retryAsOf(),
                sticky.asked().createAgainAsOf(),
                strings(sticky),
                sticky.deleted() || sticky.note(),
                sticky.asked().deleteIssueAfter(),
                sticky.lastEdit().at(),
                sticky.lastEdit().by());
    }

    private static List<StringWish> strings(Sticky sticky) {
        return sticky.strings().entrySet().stream()
                .filter(entry -> entry.getValue().isForJira())
                .map(entry -> wish(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static StringWish wish(UUID id, StringState string) {
        return new StringWish(
                id, string.target(), string.linkType(), string.inward(), string.version(), string.wanted());
    }
}
