package io.piboard.ingest.gate;

import java.util.Locale;

/** What became of a delivery; one count each, {@code piboard.ingest.deliveries}. */
public enum Outcome {
    /** The broker has what it rings for: 200. */
    ACCEPTED,
    /** Proven, but no event that concerns us: 200. */
    IGNORED,
    /** Proven, but an event that nobody has heard of: 200. */
    UNKNOWN_EVENT,
    /** Unknown connection, or a proof that is missing or wrong: 401. */
    UNAUTHORIZED,
    /** Proven, but no webhook: 400. */
    UNREADABLE,
    /** Nobody can tell where it ends: the connection is closed. */
    AMBIGUOUS,
    /** A compressed body: 415. */
    ENCODED,
    /** More than 25 MB: 413. */
    TOO_LARGE,
    /** The broker did not acknowledge in time, or not all connections are known here yet: 503, Jira comes back. */
    UNAVAILABLE,
    /** Too much on its way, or too fast: 429, Jira comes back. */
    OVERLOADED,
    /** The sender went away or was too slow: no answer, or 408. */
    BROKEN_OFF;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
