package io.piboard.sync.link;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;

/**
 * What became of the wish for one field, in Jira's terms.
 *
 * @param version the sticky version it speaks of; it settles this wish and earlier ones
 */
public record FieldOutcome(OutcomeKind kind, long version, FieldValue jiraValue, String reason) {

    /** JSON reads an absent value as a cleared one; only a conflict has one. */
    public FieldOutcome {
        jiraValue = kind == OutcomeKind.CONFLICT ? jiraValue : null;
    }

    public static FieldOutcome agreed(long version) {
        return new FieldOutcome(OutcomeKind.AGREED, version, null, null);
    }

    public static FieldOutcome conflict(long version, FieldValue jiraValue) {
        return new FieldOutcome(OutcomeKind.CONFLICT, version, jiraValue, "Changed on the board and in Jira");
    }

    public static FieldOutcome failed(long version, String reason) {
        return new FieldOutcome(OutcomeKind.FAILED, version, null, reason);
    }

    public static FieldOutcome waiting(long version, String reason) {
        return new FieldOutcome(OutcomeKind.WAITING, version, null, reason);
    }

    boolean settles(long wishVersion) {
        return kind == OutcomeKind.AGREED && version >= wishVersion;
    }
}
