package io.piboard.sync.link;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;

/**
 * What became of the wish for one field, in Jira's terms.
 *
 * @param version the sticky version it speaks of; it settles this wish and earlier ones
 * @param permission Jira's key of the permission that it needs and that is missing or in doubt; {@code null}: it is about
 *     something else
 * @param refusedAt version of what was known of permissions when Jira itself refused it; {@code null}: it did not
 */
public record FieldOutcome(
        OutcomeKind kind, long version, FieldValue jiraValue, String reason, String permission, Long refusedAt) {

    /** JSON reads an absent value as a cleared one; only a conflict has one. */
    public FieldOutcome {
        jiraValue = kind == OutcomeKind.CONFLICT ? jiraValue : null;
    }

    public static FieldOutcome agreed(long version) {
        return new FieldOutcome(OutcomeKind.AGREED, version, null, null, null, null);
    }

    public static FieldOutcome conflict(long version, FieldValue jiraValue) {
        return new FieldOutcome(
                OutcomeKind.CONFLICT, version, jiraValue, "Changed on the board and in Jira", null, null);
    }

    public static FieldOutcome failed(long version, String reason) {
        return new FieldOutcome(OutcomeKind.FAILED, version, null, reason, null, null);
    }

    /** @param known version of what was known of permissions then: should one have been missing, it is tried again */
    public static FieldOutcome refused(long version, String reason, long known) {
        return new FieldOutcome(OutcomeKind.FAILED, version, null, reason, null, known);
    }

    public static FieldOutcome waiting(long version, String reason) {
        return new FieldOutcome(OutcomeKind.WAITING, version, null, reason, null, null);
    }

    /** Not tried, as long as the permission is missing (link.md rule 24). */
    public static FieldOutcome missing(long version, String reason, String permission) {
        return new FieldOutcome(OutcomeKind.FAILED, version, null, reason, permission, null);
    }

    /** Not tried before the pre-flight has looked at the permission. */
    public static FieldOutcome doubted(long version, String reason, String permission) {
        return new FieldOutcome(OutcomeKind.WAITING, version, null, reason, permission, null);
    }

    /** That stands until somebody says something new; a missing permission is looked at anew. */
    public boolean isRefusal() {
        return kind == OutcomeKind.FAILED && permission == null;
    }

    /** It waits for the pre-flight. */
    public boolean awaitsPermission() {
        return kind == OutcomeKind.WAITING && permission != null;
    }

    boolean settles(long wishVersion) {
        return kind == OutcomeKind.AGREED && version >= wishVersion;
    }
}
