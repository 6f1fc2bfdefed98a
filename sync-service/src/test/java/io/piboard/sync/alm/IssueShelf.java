package io.piboard.sync.alm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The only place where issues change: keeps their times, tells the index and who listens. */
final class IssueShelf {

    private final Map<String, AlmIssue> issues = new TreeMap<>(LaggingIndex.BY_ID);
    private final Map<String, Made> made = new TreeMap<>(LaggingIndex.BY_ID);
    private final List<Consumer<Change>> listeners = new ArrayList<>();
    private final LaggingIndex index;
    private final Supplier<Instant> clock;
    private Instant together;

    /** Who made an issue, and when. */
    record Made(String actor, Instant at) {}

    IssueShelf(Supplier<Instant> clock, LaggingIndex index) {
        this.clock = clock;
        this.index = index;
    }

    void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    Instant now() {
        return clock.get();
    }

    Collection<AlmIssue> all() {
        return issues.values();
    }

    Optional<AlmIssue> find(String id) {
        return Optional.ofNullable(issues.get(id));
    }

    AlmIssue get(String id) {
        return find(id).orElseThrow(() -> new AlmException.NotFound(null));
    }

    Made made(String id) {
        return made.get(id);
    }

    void add(String actor, AlmIssue issue) {
        made.put(issue.id(), new Made(actor, issue.updated()));
        store(issue);
        tell(new Change(Change.Kind.CREATED, actor, null, issue));
    }

    /** A change that changes nothing leaves no trace, as in Jira. */
    void change(Change.Kind kind, String actor, String id, Consumer<IssueEdit> edit) {
        AlmIssue before = get(id);
        if (!IssueEdit.of(before, before.updated(), edit).equals(before)) {
            AlmIssue after = IssueEdit.of(before, later(before.updated()), edit);
            store(after);
            tell(new Change(kind, actor, before, after));
        }
    }

    /** The issue looks different without having been changed. */
    void quietly(String id, Consumer<IssueEdit> edit) {
        AlmIssue before = get(id);
        store(IssueEdit.of(before, before.updated(), edit));
    }

    void remove(String actor, String id) {
        AlmIssue last = issues.remove(id);
        if (last != null) {
            index.changed(id, null, now());
            tell(new Change(Change.Kind.DELETED, actor, last, null));
        }
    }

    private void store(AlmIssue issue) {
        issues.put(issue.id(), issue);
        index.changed(issue.id(), issue, now());
    }

    private Instant later(Instant than) {
        Instant now = now();
        Instant later = than.equals(together) || now.isAfter(than) ? max(now, than) : than.plusMillis(1);
        together = together == null ? null : later;
        return later;
    }

    /** What is changed meanwhile has one {@code updated}: two events in the same millisecond exist. */
    void together(Runnable changes) {
        together = Instant.MIN;
        changes.run();
        together = null;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }
}
