package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * One sticky as the board holds it.
 *
 * @param place where it belongs
 * @param type the sticky type
 * @param version rises with every change, sync state included
 * @param fields every synced field, always all of them
 * @param retryAsOf version at which a person asked to try again; {@code null} if never
 * @param rank order among the stickies of a board; {@code null} puts it last
 * @param deleted a tombstone: kept so that its wishes still reach Jira and no import brings it back
 */
public record Sticky(
        UUID id,
        Place place,
        UUID type,
        long version,
        Map<SyncedField, FieldState> fields,
        IssueLink link,
        Long retryAsOf,
        Placement placement,
        String rank,
        boolean deleted,
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
    }

    public FieldState field(SyncedField field) {
        return fields.get(field);
    }

    public FieldValue value(SyncedField field) {
        return field(field).value();
    }

    public boolean isForJira() {
        return place.connection() != null;
    }

    public boolean hasWishes() {
        return fields.values().stream().anyMatch(FieldState.Dirty.class::isInstance);
    }

    /** {@code max(old + 1, milliseconds)}: a restored database never falls behind its partner for ever. */
    long nextVersion(long now) {
        return Math.max(version + 1, now);
    }

    Sticky withFields(Map<SyncedField, FieldState> changed, long newVersion) {
        return new Sticky(id, place, type, newVersion, changed, link, retryAsOf, placement, rank, deleted, lastEdit);
    }

    Sticky placedAt(Placement changed) {
        return new Sticky(id, place, type, version, fields, link, retryAsOf, changed, rank, deleted, lastEdit);
    }

    Sticky editedBy(LastEdit edit) {
        return new Sticky(id, place, type, version, fields, link, retryAsOf, placement, rank, deleted, edit);
    }

    Sticky retriedAt(long newVersion) {
        return new Sticky(id, place, type, newVersion, fields, link, newVersion, placement, rank, deleted, lastEdit);
    }

    Sticky deletedAt(long newVersion) {
        return new Sticky(id, place, type, newVersion, fields, link, retryAsOf, placement, rank, true, lastEdit);
    }

    Sticky linked(IssueLink told, UUID newType) {
        return new Sticky(id, place, newType, version, fields, told, retryAsOf, placement, rank, deleted, lastEdit);
    }
}
