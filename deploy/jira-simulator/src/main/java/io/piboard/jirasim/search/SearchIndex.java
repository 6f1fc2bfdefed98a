package io.piboard.jirasim.search;

import io.piboard.jirasim.change.ChangeEvent;
import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.mischief.SearchMischief;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What search knows of the issues, which may be older than the database: every state is kept until it cannot be asked
 * for any more. Reconciled issues are taken from the database instead.
 */
public final class SearchIndex {

    private static final Duration LONGEST_LAG = Duration.ofMinutes(10);

    private record State(Instant since, Optional<Issue> issue) {}

    private final Site site;
    private final Mischief mischief;
    private final Map<Long, Deque<State>> states = new HashMap<>();

    public SearchIndex(Site site, Mischief mischief) {
        this.site = site;
        this.mischief = mischief;
        site.issues().forEach(issue -> states.put(issue.id(), history(new State(Instant.MIN, Optional.of(issue)))));
    }

    public void changed(ChangeEvent event) {
        switch (event) {
            case ChangeEvent.IssueCreated created -> add(created.issue().id(), Optional.of(created.issue()));
            case ChangeEvent.IssueUpdated updated -> add(updated.issue().id(), Optional.of(updated.issue()));
            case ChangeEvent.IssueDeleted deleted -> add(deleted.issue().id(), Optional.empty());
            case ChangeEvent.PropertySet set -> add(set.issue().id(), Optional.of(set.issue()));
            case ChangeEvent.PropertyDeleted gone -> add(gone.issue().id(), Optional.of(gone.issue()));
            default -> {}
        }
    }

    Stream<Issue> issues(Collection<Long> reconciled) {
        SearchMischief now = mischief.plan().search();
        Instant horizon = site.now().minusMillis(now.lagMillis());
        Set<Long> fresh = Set.copyOf(reconciled);
        return states.keySet().stream()
                .map(id -> fresh.contains(id) ? site.issue(id) : seen(id, horizon, now))
                .flatMap(Optional::stream);
    }

    private Optional<Issue> seen(long id, Instant horizon, SearchMischief now) {
        Optional<Issue> found = Optional.empty();
        for (State state : states.get(id)) {
            if (!state.since().isAfter(horizon)) {
                found = state.issue();
            }
        }
        boolean young = states.get(id).peekLast().since().isAfter(site.now().minusSeconds(60));
        return young && mischief.happens(now.flicker()) ? Optional.empty() : found;
    }

    private void add(long id, Optional<Issue> issue) {
        Deque<State> history = states.computeIfAbsent(id, key -> new ArrayDeque<>());
        history.addLast(new State(site.now(), issue));
        Instant oldest = site.now().minus(LONGEST_LAG);
        Iterator<State> ahead = history.iterator();
        ahead.next();
        while (ahead.hasNext() && !ahead.next().since().isAfter(oldest)) {
            history.removeFirst();
            ahead = history.iterator();
            ahead.next();
        }
    }

    private static Deque<State> history(State first) {
        Deque<State> history = new ArrayDeque<>();
        history.add(first);
        return history;
    }
}
