package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One sticky as the board holds it.
 *
 * @param place where it belongs
 * @param type the sticky type
 * @param version rises with every change, sync state included
 * @param fields every synced field, always all of them
 * @param strings by their id, those of which this sticky is the source
 * @param asked what people asked of it as a whole
 * @param rank order among the stickies of a board; {@code null} puts it last
 * @param deleted a tombstone: kept so that its wishes still reach Jira and no import brings it back
 * @param note its issue is gone and it was kept: it is not for Jira any more, whatever its type
 */
public record Sticky(
        UUID id,
        Place place,
        UUID type,
        long version,
        Map<SyncedField, FieldState> fields,
        IssueLink link,
        Map<UUID, StringState> strings,
        Asked asked,
        Placement placement,
        String rank,
        boolean deleted,
        boolean note,
        LastEdit lastEdit) {

    /**
     * Where a sticky belongs.
     *
     * @param connection {@code null} when the sticky is not for Jira: no connection, or a type without an issue type
     */
    public record Place(UUID organisation, UUID session, UUID connection, UUID team, UUID board) {}

    public Sticky {
        Map<SyncedField, FieldState> all = new EnumMap<>(SyncedField.class);
        for (SyncedField field : SyncedField.values()) {
            all.put(field, fields.getOrDefault(field, FieldState.EMPTY));
        }
        fields = all;
        strings = Collections.unmodifiableMap(new TreeMap<>(strings));
    }

    public FieldState field(SyncedField field) {
        return fields.get(field);
    }

    public FieldValue value(SyncedField field) {
        return field(field).value();
    }

    public boolean isForJira() {
        return place.connection() != null && !note;
    }

    public boolean hasWishes() {
        return fields.values().stream().anyMatch(FieldState.Dirty.class::isInstance);
    }

    /** Newest version at which a person asked something of Jira; 0 if nobody did. */
    public long requested() {
        long wished = fields.values().stream()
                .filter(FieldState.Dirty.class::isInstance)
                .mapToLong(field -> ((FieldState.Dirty) field).wishVersion())
                .max()
                .orElse(0);
        long drawn = strings.values().stream()
                .filter(StringState::isDirty)
                .mapToLong(StringState::version)
                .max()
                .orElse(0);
        return Math.max(asked.asOf(), Math.max(wished, drawn));
    }

    /** {@code max(old + 1, milliseconds)}: a restored database never falls behind its partner for ever. */
    long nextVersion(long now) {
        return Math.max(version + 1, now);
    }

    Sticky withFields(Map<SyncedField, FieldState> changed, long newVersion) {
        return copy(place, type, newVersion, changed, link, strings, asked, placement, deleted, note, lastEdit);
    }

    Sticky withStrings(Map<UUID, StringState> changed) {
        return copy(place, type, version, fields, link, changed, asked, placement, deleted, note, lastEdit);
    }

    Sticky placedAt(Placement changed) {
        return copy(place, type, version, fields, link, strings, asked, changed, deleted, note, lastEdit);
    }

    Sticky editedBy(LastEdit edit) {
        return copy(place, type, version, fields, link, strings, asked, placement, deleted, note, edit);
    }

    Sticky asking(Asked more) {
        return copy(place, type, version, fields, link, strings, more, placement, deleted, note, lastEdit);
    }

    Sticky deletedAt(long newVersion, Instant issueAfter) {
        Asked deletion = asked.deletion(newVersion, issueAfter);
        return copy(place, type, newVersion, fields, link, strings, deletion, placement, true, note, lastEdit);
    }

    Sticky restoredAt(long newVersion) {
        Asked restored = asked.deletion(newVersion, null);
        return copy(place, type, newVersion, fields, link, strings, restored, placement, false, note, lastEdit);
    }

    Sticky keptAsNote() {
        return copy(place, type, version, fields, link, strings, asked, placement, deleted, true, lastEdit);
    }

    Sticky linked(IssueLink told, UUID newType) {
        return copy(place, newType, version, fields, told, strings, asked, placement, deleted, note, lastEdit);
    }

    /** To another team's board, where it has no position yet. */
    public Sticky movedTo(Place other) {
        Placement none = new Placement(null, null, version);
        return copy(other, type, version, fields, link, strings, asked, none, deleted, note, lastEdit);
    }

    private Sticky copy(
            Place newPlace,
            UUID newType,
            long newVersion,
            Map<SyncedField, FieldState> newFields,
            IssueLink newLink,
            Map<UUID, StringState> newStrings,
            Asked newAsked,
            Placement newPlacement,
            boolean isDeleted,
            boolean isNote,
            LastEdit edit) {
        return new Sticky(
                id,
                newPlace,
                newType,
                newVersion,
                newFields,
                newLink,
                newStrings,
                newAsked,
                newPlacement,
                rank,
                isDeleted,
                isNote,
                edit);
    }
}
