package io.piboard.contracts;

/** The fields of a sticky that are kept in step with its issue; the allow-list starts here. More values may be added. */
public enum SyncedField {
    /** One line, 1 to 255 characters; Jira's summary. */
    TEXT,
    /** A number or cleared; the story points field of that project or board. */
    STORY_POINTS,
    /** Id of the session's iteration, cleared for the backlog column; the sprint that the team maps to it. */
    ITERATION,
    /** Jira's status id; written by transition. */
    STATUS
}
