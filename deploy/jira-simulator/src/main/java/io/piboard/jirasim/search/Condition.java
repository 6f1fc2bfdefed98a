package io.piboard.jirasim.search;

import io.piboard.jirasim.site.Issue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A test of issues, and the places where those that pass it can be found; any one of them will do. */
record Condition(Predicate<Issue> test, List<Access> ways) {

    static final Condition ALL = scanning(issue -> true);

    static Condition scanning(Predicate<Issue> test) {
        return new Condition(test, List.of());
    }

    static Condition found(Predicate<Issue> test, Access way) {
        return new Condition(test, List.of(way));
    }

    Condition and(Condition other) {
        List<Access> both = Stream.concat(ways.stream(), other.ways.stream()).toList();
        return new Condition(test.and(other.test), both);
    }

    /** Only as good as its worst part. */
    Condition or(Condition other) {
        Predicate<Issue> either = test.or(other.test);
        if (ways.isEmpty() || other.ways.isEmpty()) {
            return scanning(either);
        }
        Set<Access> parts = new HashSet<>(Set.of(ways.getFirst()));
        parts.add(other.ways.getFirst());
        return found(either, new Access.OneOf(parts));
    }

    Condition not() {
        return scanning(test.negate());
    }
}
