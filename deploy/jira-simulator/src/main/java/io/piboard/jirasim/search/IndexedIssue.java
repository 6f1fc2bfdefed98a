package io.piboard.jirasim.search;

import io.piboard.jirasim.site.Issue;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The states of one issue that a search may still show: an old one that is settled, and those that came since. */
final class IndexedIssue {

    private record State(Instant since, Optional<Issue> issue) {}

    private Optional<Issue> settled;
    private final Deque<State> young = new ArrayDeque<>(2);

    IndexedIssue(Optional<Issue> settled) {
        this.settled = settled;
    }

    void add(Instant now, Optional<Issue> issue) {
        young.addLast(new State(now, issue));
    }

    Optional<Issue> at(Instant horizon) {
        Optional<Issue> found = settled;
        for (State state : young) {
            if (!state.since().isAfter(horizon)) {
                found = state.issue();
            }
        }
        return found;
    }

    boolean changedAfter(Instant time) {
        return !young.isEmpty() && young.peekLast().since().isAfter(time);
    }

    /** Nobody asks for what was before this time any more. Returns the values that no remaining state has. */
    Set<Posting> settle(Instant time) {
        Set<Posting> gone = new HashSet<>();
        while (!young.isEmpty() && !young.peekFirst().since().isAfter(time)) {
            settled.map(Posting::of).ifPresent(gone::addAll);
            settled = young.removeFirst().issue();
        }
        settled.map(Posting::of).ifPresent(gone::removeAll);
        young.forEach(state -> state.issue().map(Posting::of).ifPresent(gone::removeAll));
        return gone;
    }

    boolean forgotten() {
        return settled.isEmpty() && young.isEmpty();
    }
}
