package io.piboard.jirasim.search;

import io.piboard.jirasim.site.Issue;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        return all(List.of(this, other));
    }

    /** However many parts there are, they are tested one after the other and not one within the other. */
    static Condition all(List<Condition> parts) {
        List<Access> ways = parts.stream().flatMap(part -> part.ways.stream()).toList();
        return new Condition(issue -> parts.stream().allMatch(part -> part.test.test(issue)), ways);
    }

    /** Only as good as its worst part. */
    static Condition any(List<Condition> parts) {
        Predicate<Issue> either = issue -> parts.stream().anyMatch(part -> part.test.test(issue));
        if (parts.stream().anyMatch(part -> part.ways.isEmpty())) {
            return scanning(either);
        }
        return found(
                either,
                new Access.OneOf(
                        parts.stream().map(part -> part.ways.getFirst()).collect(Collectors.toSet())));
    }

    Condition not() {
        return scanning(test.negate());
    }
}
