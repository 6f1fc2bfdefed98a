package io.piboard.board.session.check;

import java.util.Objects;

/**
 * Something in a plan that does not fit what Jira has.
 *
 * @param path where in the plan, by names: {@code teams[Falcons].sprints[I1]}
 * @param jiraId of what is meant in Jira; {@code null} where nothing is
 * @param message for people: what is so, what comes of it, what to do
 */
public record Finding(FindingCode code, Severity severity, String path, String jiraId, String message) {

    /** Whether a plan may be kept with it. */
    public enum Severity {
        /** It can never work: refused. */
        ERROR,
        /** Something of it will not work, or will not work yet: kept, and told. */
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** It is said of the same thing in Jira, whatever it is called here. */
    boolean isSameAs(Finding other) {
        return code == other.code && Objects.equals(jiraId, other.jiraId);
    }

    Finding asWarning() {
        return new Finding(code, Severity.WARNING, path, jiraId, message);
    }
}
