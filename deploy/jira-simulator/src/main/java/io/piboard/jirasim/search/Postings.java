package io.piboard.jirasim.search;

import io.piboard.jirasim.site.Issue;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** The inverted index: which issues have a value, and when each was updated last. May hold too many, never too few. */
final class Postings {

    private static final Comparator<Stamp> BY_TIME =
            Comparator.comparing(Stamp::time).thenComparing(Stamp::issue);

    private record Stamp(Instant time, long issue) {}

    private final NavigableSet<Long> everything = new TreeSet<>();
    private final Map<Posting, NavigableSet<Long>> issues = new HashMap<>();
    private final NavigableSet<Stamp> updates = new TreeSet<>(BY_TIME);
    private final Map<Long, Instant> latest = new HashMap<>();

    void add(Issue issue) {
        everything.add(issue.id());
        Posting.of(issue)
                .forEach(posting ->
                        issues.computeIfAbsent(posting, key -> new TreeSet<>()).add(issue.id()));
        forgetUpdate(issue.id());
        latest.put(issue.id(), issue.updated());
        updates.add(new Stamp(issue.updated(), issue.id()));
    }

    /** Nobody can be shown a state of the issue with one of these any more. */
    void drop(long issue, Set<Posting> gone) {
        for (Posting posting : gone) {
            NavigableSet<Long> holders = issues.get(posting);
            if (holders != null && holders.remove(issue) && holders.isEmpty()) {
                issues.remove(posting);
            }
        }
    }

    void forget(long issue) {
        everything.remove(issue);
        forgetUpdate(issue);
        latest.remove(issue);
    }

    /** At most so many issues have to be looked at. */
    long size(Access access) {
        return switch (access) {
            case Access.Everything all -> everything.size();
            case Access.Ids ids -> ids.ids().size();
            case Access.Values values ->
                values.postings().stream()
                        .mapToLong(posting -> holders(posting).size())
                        .sum();
            case Access.UpdatedSince since -> tail(since).size();
            case Access.OneOf parts ->
                parts.parts().stream().mapToLong(this::size).sum();
        };
    }

    /** In ascending order, each once. */
    LongStream ids(Access access) {
        return switch (access) {
            case Access.Everything all -> above(everything, all.above());
            case Access.Ids ids -> ids.ids().stream().mapToLong(Long::longValue).sorted();
            case Access.Values values -> ids(values);
            case Access.UpdatedSince since ->
                tail(since).stream().mapToLong(Stamp::issue).sorted();
            case Access.OneOf parts ->
                parts.parts().stream().flatMapToLong(this::ids).sorted().distinct();
        };
    }

    private LongStream ids(Access.Values values) {
        if (values.postings().size() == 1) {
            return above(holders(values.postings().iterator().next()), values.above());
        }
        return values.postings().stream()
                .flatMapToLong(posting -> above(holders(posting), values.above()))
                .sorted()
                .distinct();
    }

    private NavigableSet<Long> holders(Posting posting) {
        NavigableSet<Long> holders = issues.get(posting);
        return holders == null ? new TreeSet<>() : holders;
    }

    private NavigableSet<Stamp> tail(Access.UpdatedSince since) {
        return updates.tailSet(new Stamp(since.time(), Long.MIN_VALUE), true);
    }

    private void forgetUpdate(long issue) {
        Instant before = latest.get(issue);
        if (before != null) {
            updates.remove(new Stamp(before, issue));
        }
    }

    private static LongStream above(NavigableSet<Long> ids, long id) {
        return ids.tailSet(id, false).stream().mapToLong(Long::longValue);
    }
}
