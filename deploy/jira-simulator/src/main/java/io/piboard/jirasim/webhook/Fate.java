package io.piboard.jirasim.webhook;

/** What became of a delivery. */
public enum Fate {
    WAITING,
    SENDING,
    RETRYING,
    DELIVERED,
    /** Refused for good, or five retries were in vain. */
    GIVEN_UP,
    /** Above Cloud's 25 MB: never sent. */
    TOO_LARGE,
    /** Data Center's queue was full: never sent. */
    OVERFLOWED,
    /** Mischief: never sent. */
    LOST;

    /** Nothing comes after it. */
    boolean last() {
        return this != WAITING && this != SENDING && this != RETRYING;
    }
}
