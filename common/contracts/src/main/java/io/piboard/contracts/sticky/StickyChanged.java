package io.piboard.contracts.sticky;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.time.Instant;
import java.util.List;
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
 * @param createAgainAsOf version at which a person asked for a new issue in place of one that is gone; {@code null} if never
 * @param strings every string of which this sticky is the source and for which the session has a link rule
 * @param deleted the sticky was deleted; its wishes are still pushed first, unless the issue is to be deleted
 * @param deleteIssueAfter with {@code deleted}: the issue is to be deleted too, but not before this time (undo); {@code
 *     null}: the issue is kept
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
        Long createAgainAsOf,
        List<StringWish> strings,
        boolean deleted,
        Instant deleteIssueAfter,
        Instant editedAt,
        String editedBy) {

    /** A producer of an earlier version does not know strings. */
    public StickyChanged {
        strings = strings == null ? List.of() : List.copyOf(strings);
    }

    /**
     * One dirty field.
     *
     * @param value what the person wants
     * @param version the sticky version of the last edit of this field; an outcome names it
     * @param base what the person saw when the field first became dirty (link.md rule 1)
     */
    public record Wish(FieldValue value, long version, Base base) {}

    /**
     * One string that a link rule makes a link in Jira. Like a wish it stays until it was agreed on.
     *
     * @param target the sticky at the other end
     * @param linkType id of the Jira link type, or {@link #PARENT}
     * @param inward the target is the link's source in Jira (the rule turns the direction round)
     * @param version sticky version at which the string was drawn or cut; an outcome names it
     * @param wanted false: it was cut, and the link is to go
     */
    public record StringWish(UUID string, UUID target, String linkType, boolean inward, long version, boolean wanted) {
        /** The string is not a link but the issue's parent. */
        public static final String PARENT = "PARENT";
    }

    /** The link revision the board had applied, and the value it showed. Revision 0: never synced. */
    public record Base(long revision, FieldValue value) {}
}
