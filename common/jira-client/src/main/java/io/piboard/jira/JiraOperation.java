package io.piboard.jira;

import io.piboard.jira.budget.Claim;
import java.util.Collection;
import java.util.List;

/**
 * What a request does.
 *
 * @param name low-cardinality name for metrics, e.g. {@code issue.read}
 * @param kind whether it may be repeated
 */
record JiraOperation(String name, Kind kind, Claim claim) {

    /** Whether a call whose answer was lost may simply be sent again. */
    enum Kind {
        READ,
        /** Sets an absolute value: sending it twice is sending it once. */
        REPEATABLE_WRITE,
        /** Sending it twice may do it twice. */
        SINGLE_WRITE;

        boolean repeatable() {
            return this != SINGLE_WRITE;
        }
    }

    static JiraOperation read(String name) {
        return new JiraOperation(name, Kind.READ, new Claim(name, false, List.of()));
    }

    /** PUT or DELETE. */
    static JiraOperation replace(String name, String... issues) {
        return new JiraOperation(name, Kind.REPEATABLE_WRITE, new Claim(name, true, List.of(issues)));
    }

    /** A POST that sets something. */
    static JiraOperation set(String name, Collection<String> issues) {
        return new JiraOperation(name, Kind.REPEATABLE_WRITE, new Claim(name, false, List.copyOf(issues)));
    }

    /** A POST that must not happen twice. */
    static JiraOperation once(String name, String... issues) {
        return new JiraOperation(name, Kind.SINGLE_WRITE, new Claim(name, false, List.of(issues)));
    }
}
