package io.piboard.contracts.connection;

/** Whether a connection may be used. */
public enum ConnectionState {
    ACTIVE,
    /** An admin stopped the traffic to Jira; webhooks are still taken. */
    PAUSED,
    /** Jira refused the credentials; an admin has to renew them. */
    UNAUTHORIZED,
    /** Deleted; its record is a tombstone for readers. */
    REMOVED
}
