package io.piboard.sync.plan;

import io.piboard.contracts.FieldValue;

/** What one look means for one field. */
public sealed interface FieldDecision {

    /** Nobody wishes anything; the board is told Jira's value if it is news. */
    record Follow() implements FieldDecision {}

    /** Both sides have the wished value. */
    record Agree(long version) implements FieldDecision {}

    record Push(FieldValue value, long version) implements FieldDecision {}

    /** Both sides changed it differently; a person decides. */
    record Conflict(long version, FieldValue jira) implements FieldDecision {}

    /** A standing policy decided for Jira; the board's value goes to the journal. */
    record YieldToJira(long version, FieldValue lost) implements FieldDecision {}

    /** Jira refused before and nobody has asked again. */
    record StayFailed() implements FieldDecision {}

    /** Jira took the wished value and shows another one: sent again by itself, it would be sent for ever. */
    record NotKept(long version) implements FieldDecision {}
}
