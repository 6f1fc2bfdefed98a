package io.piboard.contracts.connection;

/** Which Jira answers; detected from {@code serverInfo}, never guessed from the host name. */
public enum JiraKind {
    CLOUD,
    /** Jira Server and Data Center. */
    SELF_HOSTED
}
