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
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
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
    private static final Duration FLICKERS_FOR = Duration.ofSeconds(60);

    private record Change(Instant time, long issue) {}

    private final Site site;
    private final Mischief mischief;
    private final Map<Long, IndexedIssue> issues = new HashMap<>();
    private final Postings postings = new Postings();
    private final Deque<Change> unsettled = new ArrayDeque<>();

    public SearchIndex(Site site, Mischief mischief) {
        this.site = site;
        this.mischief = mischief;
        site.issues().forEach(issue -> {
            issues.put(issue.id(), new IndexedIssue(Optional.of(issue)));
            postings.add(issue);
        });
    }

    public void changed(ChangeEvent event) {
        switch (event) {
            case ChangeEvent.IssueCreated created -> put(created.issue());
            case ChangeEvent.IssueUpdated updated -> put(updated.issue());
            case ChangeEvent.IssueDeleted deleted -> add(deleted.issue().id(), Optional.empty());
            case ChangeEvent.PropertySet set -> put(set.issue());
            case ChangeEvent.PropertyDeleted gone -> put(gone.issue());
            case ChangeEvent.CommentCreated created -> put(created.issue());
            case ChangeEvent.CommentUpdated updated -> put(updated.issue());
            case ChangeEvent.CommentDeleted deleted -> put(deleted.issue());
            case ChangeEvent.ProjectDeleted deleted ->
                deleted.issues().forEach(issue -> add(issue.id(), Optional.empty()));
            default -> {}
        }
    }

    /** The hits of a query with ids above the given one, in the order of their ids. */
    public Stream<Issue> find(Jql query, Collection<Long> reconciled, long above) {
        settle();
        SearchMischief now = mischief.plan().search();
        Instant horizon = site.now().minusMillis(now.lagMillis());
        Set<Long> fresh = Set.copyOf(reconciled);
        return postings.ids(way(query, above))
                .filter(id -> id > above)
                .mapToObj(id -> fresh.contains(id) ? site.issue(id) : seen(id, horizon, now))
                .flatMap(Optional::stream)
                .filter(query::matches);
    }

    /** The shortest way to all hits. */
    private Access way(Jql query, long above) {
        Access best = query.ways().stream()
                .min(Comparator.comparingLong(postings::size))
                .orElse(Access.EVERYTHING);
        long bound = query.ways().stream()
                .mapToLong(way -> way instanceof Access.Everything all ? all.above() : Long.MIN_VALUE)
                .max()
                .orElse(Long.MIN_VALUE);
        return Access.above(best, Math.max(bound, above));
    }

    private Optional<Issue> seen(long id, Instant horizon, SearchMischief now) {
        IndexedIssue issue = issues.get(id);
        if (issue == null) {
            return Optional.empty();
        }
        boolean young = issue.changedAfter(site.now().minus(FLICKERS_FOR));
        return young && mischief.happens(now.flicker()) ? Optional.empty() : issue.at(horizon);
    }

    private void put(Issue issue) {
        add(issue.id(), Optional.of(issue));
        postings.add(issue);
    }

    private void add(long id, Optional<Issue> issue) {
        settle();
        Instant now = site.now();
        issues.computeIfAbsent(id, key -> new IndexedIssue(Optional.empty())).add(now, issue);
        unsettled.addLast(new Change(now, id));
    }

    private void settle() {
        Instant oldest = site.now().minus(LONGEST_LAG);
        while (!unsettled.isEmpty() && !unsettled.peekFirst().time().isAfter(oldest)) {
            long id = unsettled.removeFirst().issue();
            IndexedIssue issue = issues.get(id);
            if (issue != null) {
                postings.drop(id, issue.settle(oldest));
                if (issue.forgotten()) {
                    issues.remove(id);
                    postings.forget(id);
                }
            }
        }
    }
}
