package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One request to Jira before it is sent.
 *
 * @param operation low-cardinality name for metrics, e.g. {@code issue.read}
 * @param request takes the {@code Authorization} header value
 */
record JiraCall(String operation, Kind kind, Function<String, Uni<RestResponse<String>>> request) {

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
}
