package io.piboard.contracts.sticky;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What the board wishes of one sticky: full state, so that only the highest version counts. board-service writes it.
 *
 * @param version the sticky's version; max(old + 1, database milliseconds)
 * @param team the team whose board owns the sticky; decides project and sprints
 * @param issueId the issue the board knows it is linked to; {@code null} before the create
 * @param values every synced value; used for creates only, a field without a wish is never pushed (link.md rule 3)
 * @param wishes the dirty fields
 * @param retryAsOf version at which a person asked to try again; {@code null} if never
 * @param deleted the sticky was deleted; its wishes are still pushed first
 * @param editedBy pseudonym of the person who edited last; {@code null} for imports
 */
public record StickyChanged(
        UUID organisation,
        UUID session,
        UUID connection,
        UUID sticky,
        long version,
        UUID team,
        UUID board,
        UUID stickyType,
        String issueId,
        Map<SyncedField, FieldValue> values,
        Map<SyncedField, Wish> wishes,
        Long retryAsOf,
        boolean deleted,
        Instant editedAt,
        String editedBy) {

    /**
     * One dirty field.
     *
     * @param value what the person wants
     * @param version the sticky version of the last edit of this field; an outcome names it
     * @param base what the person saw when the field first became dirty (link.md rule 1)
     */
    public record Wish(FieldValue value, long version, Base base) {}

    /** The link revision the board had applied, and the value it showed. Revision 0: never synced. */
    public record Base(long revision, FieldValue value) {}
}
