package io.piboard.metadata.drift;

import java.time.Instant;
import java.util.SortedMap;

/**
 * One thing that a session uses: what it was when that was last taken note of, and how it differs now.
 *
 * @param usedFor for what, in words for people
 * @param before {@code null} before it was first seen
 * @param drift {@code null} while it is as it was
 * @param since when the drift was found; {@code null} without one
 */
record UsedSubject(Subject subject, String usedFor, SortedMap<String, String> before, Drift drift, Instant since) {

    static UsedSubject fresh(Subject subject, String usedFor) {
        return new UsedSubject(subject, usedFor, null, null, null);
    }

    UsedSubject usedFor(String other) {
        return new UsedSubject(subject, other, before, drift, since);
    }

    UsedSubject asIs(SortedMap<String, String> facts) {
        return new UsedSubject(subject, usedFor, facts, null, null);
    }

    /** The same drift as before is as old as it was. */
    UsedSubject drifted(Drift now, Instant when) {
        return now.equals(drift) ? this : new UsedSubject(subject, usedFor, before, now, when);
    }
}
