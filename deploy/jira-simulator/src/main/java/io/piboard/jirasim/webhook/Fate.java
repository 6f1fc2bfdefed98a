package io.piboard.jirasim.webhook;

/** What became of a delivery. */
public enum Fate {
    WAITING,
    SENDING,
    RETRYING,
    DELIVERED,
    /** Refused for good, or five retries were in vain. */
    GIVEN_UP,
    /** Mischief: never sent. */
    LOST
}
