package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.StickySynced;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** How a sticky comes into being: a person wrote it, or sync-service found its issue. */
public final class NewSticky {

    private NewSticky() {}

    /**
     * What the person entered is a wish like any other, with revision 0 as its base: an issue that comes back without the
     * sprint that was asked for must not move the sticky back in silence. What was left open is Jira's to fill.
     */
    public static Sticky written(
            UUID id,
            Sticky.Place place,
            UUID type,
            Map<SyncedField, FieldValue> entered,
            String rank,
            LastEdit by,
            long now) {
        Map<SyncedField, FieldState> fields = new EnumMap<>(SyncedField.class);
        entered.forEach((field, value) -> {
            if (!value.isEmpty()) {
                fields.put(field, entered(value, place, now));
            }
        });
        Asked asked = place.connection() == null ? Asked.NOTHING : Asked.NOTHING.something(now);
        return new Sticky(
                id, place, type, now, fields, IssueLink.NONE, Map.of(), asked, Placement.NONE, rank, false, false, by);
    }

    /** Its version is beyond what sync has seen of it, also when the board was restored and has forgotten it. */
    public static Sticky imported(StickySynced event, Sticky.Place place, long now) {
        long version = Math.max(event.stickyVersion() + 1, now);
        Map<SyncedField, FieldState> fields = new EnumMap<>(SyncedField.class);
        SyncedDecision.valuesOf(event)
                .forEach((field, value) -> fields.put(field, new FieldState.Clean(value, version)));
        return new Sticky(
                event.sticky(),
                place,
                event.stickyType(),
                version,
                fields,
                IssueLink.NONE.told(event),
                StringDecision.told(Map.of(), event.strings()),
                Asked.NOTHING,
                Placement.NONE,
                null,
                false,
                false,
                LastEdit.NONE);
    }

    private static FieldState entered(FieldValue value, Sticky.Place place, long version) {
        return place.connection() == null
                ? new FieldState.Clean(value, version)
                : new FieldState.Dirty(value, version, version, new Base(0, FieldValue.EMPTY), null);
    }
}
