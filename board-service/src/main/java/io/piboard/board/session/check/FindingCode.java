package io.piboard.board.session.check;

import io.piboard.board.session.check.Finding.Severity;

/**
 * What can be found in a plan. An error is what can never work. What only switches something off, what time or Jira's
 * administrator may mend, and what sprints do from day to day are warnings: planning goes on meanwhile.
 */
public enum FindingCode {
    /** Nobody has looked at the site yet, so nothing could be checked against it. */
    NOT_LOOKED_YET(Severity.WARNING),
    UNKNOWN_PROJECT(Severity.ERROR),
    PROJECT_GONE(Severity.ERROR),
    PROJECT_SHARED(Severity.WARNING),
    UNKNOWN_TYPE(Severity.ERROR),
    /** Other projects of the plan have it. */
    TYPE_MISSING_IN_PROJECT(Severity.WARNING),
    UNKNOWN_BOARD(Severity.ERROR),
    KANBAN_BOARD(Severity.ERROR),
    BOARD_OF_ANOTHER_PROJECT(Severity.WARNING),
    UNKNOWN_FIELD(Severity.ERROR),
    FIELD_NOT_NUMERIC(Severity.ERROR),
    FIELD_NOT_ON_SCREEN(Severity.WARNING),
    /** What is there is kept in step; only new stickies of the type fail. */
    REQUIRED_FIELD(Severity.WARNING),
    UNKNOWN_LINK_TYPE(Severity.ERROR),
    LINKING_OFF(Severity.ERROR),
    /** Sprints come and go faster than the site is looked at. */
    SPRINT_UNKNOWN(Severity.WARNING),
    /** Past iterations keep their sprints. */
    SPRINT_CLOSED(Severity.WARNING),
    /** Jira lets issues be in any board's sprint. */
    SPRINT_OF_ANOTHER_BOARD(Severity.WARNING),
    SPRINT_OVERLAPS(Severity.WARNING),
    SPRINT_MISSING(Severity.WARNING),
    SPRINT_DATES_OFF(Severity.WARNING),
    /** Kept and told to the other services, which do not act on it yet. */
    NOT_SYNCED_YET(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Finding at(String path, String jiraId, String message) {
        return new Finding(this, severity, path, jiraId, message);
    }
}
