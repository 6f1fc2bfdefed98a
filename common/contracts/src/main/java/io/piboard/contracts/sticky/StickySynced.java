package io.piboard.contracts.sticky;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What sync-service knows of one sticky and its issue: full state, so that only the highest revision counts.
 *
 * @param revision max(old + 1, database milliseconds) of the link
 * @param stickyVersion the highest sticky version sync has dealt with
 * @param issueId identity of the issue; {@code null} before the create
 * @param values what both sides last agreed on, in the board's terms (iteration ids, status ids)
 * @param outcomes what became of each wish; present until a later wish replaces it
 * @param strings the strings of which this sticky is the source, as Jira has them
 * @param reason for people: why it is not in step; {@code null} when it is
 */
public record StickySynced(
        UUID organisation,
        UUID session,
        UUID connection,
        UUID sticky,
        long revision,
        long stickyVersion,
        UUID team,
        UUID board,
        UUID stickyType,
        String issueId,
        String issueKey,
        URI issueUrl,
        SyncState state,
        String reason,
        Instant retryAt,
        Map<SyncedField, FieldValue> values,
        Map<SyncedField, Outcome> outcomes,
        List<StringSynced> strings) {

    /** A producer of an earlier version does not know strings. */
    public StickySynced {
        strings = strings == null ? List.of() : List.copyOf(strings);
    }

    /**
     * One string, each in a state of its own: it never holds its sticky.
     *
     * @param string the board's id, or a deterministic one for a link that was made in Jira
     * @param target the sticky at the other end
     * @param kind AGREED: both sides have it, or neither; WAITING: the other end has no issue yet
     * @param version the sticky version of the wish that this answers; 0 for a link that was made in Jira
     * @param present whether the string is there
     */
    public record StringSynced(
            UUID string,
            UUID target,
            String linkType,
            boolean inward,
            OutcomeKind kind,
            long version,
            boolean present,
            String reason) {}

    /**
     * What became of the wish for one field.
     *
     * @param version the sticky version it speaks of: this or an earlier wish is settled by it
     * @param jiraValue with CONFLICT: what Jira has, in the board's terms
     * @param reason for people; {@code null} when agreed
     */
    public record Outcome(OutcomeKind kind, long version, FieldValue jiraValue, String reason) {}

    public enum OutcomeKind {
        /** Both sides have the value: the field is clean again. */
        AGREED,
        /** Both sides changed it differently; a person decides. */
        CONFLICT,
        /** Jira refused it; tried again only by a click, a new value or changed metadata. */
        FAILED,
        /** Will be tried again without anybody doing anything. */
        WAITING
    }
}
