package io.piboard.ingest.jira;

import java.util.Locale;

/** What became of a delivery; one count each, {@code piboard.ingest.deliveries}. */
enum Outcome {
    /** The broker has what it rings for: 200. */
    ACCEPTED,
    /** Signed, but no event that concerns us: 200. */
    IGNORED,
    /** Unknown connection, or a signature that is missing or wrong: 401. */
    UNAUTHORIZED,
    /** Signed, but no webhook: 400. */
    UNREADABLE,
    /** The broker did not acknowledge in time, or the secret could not be opened: 503, Jira comes back. */
    UNAVAILABLE,
    /** Too much on its way: 429, Jira comes back. */
    OVERLOADED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
