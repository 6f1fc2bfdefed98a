package io.piboard.ingest.jira;

/** What a request turned out to be, when its body has come. */
sealed interface Received {

    /** Jira's, and readable. */
    record Proven(JiraDelivery delivery) implements Received {}

    /** Jira's, but no webhook. */
    record Unreadable(String why) implements Received {}

    /** Nobody can tell whose it is. */
    record Unproven() implements Received {}

    /** Larger than any webhook. */
    record TooLarge() implements Received {}

    /** Its end did not come. */
    record BrokenOff() implements Received {}
}
