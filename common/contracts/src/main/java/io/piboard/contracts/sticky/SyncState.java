package io.piboard.contracts.sticky;

/** Whether a sticky is in step with its issue, as everybody sees it (product section 2). */
public enum SyncState {
    /** Not for Jira. */
    LOCAL,
    SYNCED,
    /** A change is on its way. */
    PENDING,
    /** Tried; will be tried again at a known time. */
    WAITING,
    /** Jira refused; the reason says what to do. */
    FAILED,
    CONFLICT,
    PAUSED,
    /** The issue left the mapped projects. */
    LEFT_SCOPE,
    /** The issue was deleted, or hidden from us. */
    GONE
}
