package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;

/**
 * What people are shown of a wish that Jira has answered with anything but yes.
 *
 * @param revision the link's revision that brought it; with {@code jiraValue} the base of whatever a person does next
 * @param shownAt version of the sticky that showed this value for the first time
 */
public record ShownOutcome(OutcomeKind kind, long revision, FieldValue jiraValue, String reason, long shownAt) {

    boolean isConflict() {
        return kind == OutcomeKind.CONFLICT;
    }

    /** The same conflict told again was seen by everybody who saw it the first time. */
    ShownOutcome after(ShownOutcome earlier) {
        boolean told = earlier != null && earlier.kind == kind && earlier.jiraValue.equals(jiraValue);
        return told ? new ShownOutcome(kind, revision, jiraValue, reason, earlier.shownAt) : this;
    }
}
