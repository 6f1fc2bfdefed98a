package io.piboard.jirasim.search;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the hits of a condition can be found without looking at every issue: always a superset of them. */
sealed interface Access {

    Access EVERYTHING = new Everything(Long.MIN_VALUE);

    /** All issues with a larger id. */
    record Everything(long above) implements Access {}

    record Ids(Set<Long> ids) implements Access {}

    /** Issues that have one of these values in an indexed field. */
    record Values(Set<Posting> postings, long above) implements Access {}

    record UpdatedSince(Instant time) implements Access {}

    record OneOf(Set<Access> parts) implements Access {}

    static Access values(String field, Set<String> values) {
        Set<Posting> postings =
                values.stream().map(value -> new Posting(field, value)).collect(Collectors.toSet());
        return new Values(postings, Long.MIN_VALUE);
    }

    /** The same, only those with a larger id. */
    static Access above(Access access, long id) {
        return switch (access) {
            case Everything all -> new Everything(Math.max(all.above(), id));
            case Values values -> new Values(values.postings(), Math.max(values.above(), id));
            case Ids ids -> ids;
            case UpdatedSince since -> since;
            case OneOf parts -> parts;
        };
    }
}
