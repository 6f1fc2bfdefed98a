package io.piboard.jirasim.site;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.storage.Journal;
import io.piboard.jirasim.storage.StoredChange;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The database of the simulated Jira: always fresh, unlike the search index. Used from one event loop only, so that a
 * request sees and leaves it whole.
 */
public final class Site {

    private final Catalog catalog;
    private final Journal journal;
    private final Clock clock;
    private final NavigableMap<Long, Issue> issues = new TreeMap<>();
    private final NavigableMap<Long, Sprint> sprints = new TreeMap<>();
    private final NavigableMap<Long, IssueLink> links = new TreeMap<>();
    private final NavigableMap<Long, WebhookRegistration> webhooks = new TreeMap<>();
    private final Map<Document.Shelf, NavigableMap<Long, Document>> documents = new EnumMap<>(Document.Shelf.class);
    private final Permissions permissions;
    private final FieldRules fieldRules = new FieldRules();
    private final Map<Long, Counter> counters = new HashMap<>();
    private final Map<String, Long> idsByKey = new HashMap<>();

    public Site(Catalog catalog, Journal journal, Clock clock) {
        this.catalog = catalog;
        this.journal = journal;
        this.clock = clock;
        this.permissions = new Permissions(catalog);
        journal.replay().forEach(this::restore);
    }

    public boolean empty() {
        return issues.isEmpty() && counters.isEmpty();
    }

    public Catalog catalog() {
        return catalog;
    }

    public JiraKind kind() {
        return catalog.kind();
    }

    public Permissions permissions() {
        return permissions;
    }

    public FieldRules fieldRules() {
        return fieldRules;
    }

    /** Milliseconds are all that Jira shows. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Collection<Issue> issues() {
        return issues.values();
    }

    public Optional<Issue> issue(long id) {
        return Optional.ofNullable(issues.get(id));
    }

    public Optional<Issue> issue(String idOrKey) {
        Long id = idsByKey.get(idOrKey.toUpperCase(Locale.ROOT));
        if (id == null && idOrKey.matches("\\d{1,18}")) {
            id = Long.valueOf(idOrKey);
        }
        return id == null ? Optional.empty() : issue(id);
    }

    /** What has this issue as its parent, in order of ids. */
    public List<Issue> children(long parent) {
        return issues.values().stream()
                .filter(child -> String.valueOf(parent).equals(child.text(FieldId.PARENT)))
                .toList();
    }

    public Collection<Sprint> sprints() {
        return sprints.values();
    }

    public Optional<Sprint> sprint(long id) {
        return Optional.ofNullable(sprints.get(id));
    }

    public Optional<IssueLink> link(long id) {
        return Optional.ofNullable(links.get(id));
    }

    public List<IssueLink> links(long issue) {
        return links.values().stream().filter(link -> link.touches(issue)).toList();
    }

    public Collection<WebhookRegistration> webhooks() {
        return webhooks.values();
    }

    public Optional<WebhookRegistration> webhook(long id) {
        return Optional.ofNullable(webhooks.get(id));
    }

    /** In the order of their ids. */
    public Collection<Document> documents(Document.Shelf shelf) {
        return List.copyOf(documents.getOrDefault(shelf, new TreeMap<>()).values());
    }

    public Optional<Document> document(Document.Shelf shelf, long id) {
        return Optional.ofNullable(
                documents.getOrDefault(shelf, new TreeMap<>()).get(id));
    }

    /** Collects changes that become visible and durable together. */
    public Commit change() {
        return new Commit(this);
    }

    Counter next(long series, long first) {
        Counter before = counters.get(series);
        return new Counter(series, before == null ? first : before.last() + 1);
    }

    void apply(List<Entity> puts, List<Entity> removals) {
        List<StoredChange> stored = new ArrayList<>();
        puts.forEach(entity -> stored.add(new StoredChange(entity.kind(), entity.id(), entity.toJson())));
        removals.forEach(entity -> stored.add(new StoredChange(entity.kind(), entity.id(), null)));
        journal.append(stored);
        puts.forEach(this::put);
        removals.forEach(entity -> remove(entity.kind(), entity.id()));
    }

    private void restore(StoredChange change) {
        JsonObject state = change.state();
        if (state == null) {
            remove(change.kind(), change.id());
            return;
        }
        put(
                switch (change.kind()) {
                    case Issue.KIND -> Issue.fromJson(state);
                    case Sprint.KIND -> Sprint.fromJson(state);
                    case IssueLink.KIND -> IssueLink.fromJson(state);
                    case WebhookRegistration.KIND -> WebhookRegistration.fromJson(state);
                    case Counter.KIND -> Counter.fromJson(state);
                    default -> new Document(Document.Shelf.of(change.kind()), change.id(), state);
                });
    }

    private void put(Entity entity) {
        switch (entity) {
            case Issue issue -> {
                issues.put(issue.id(), issue);
                idsByKey.put(issue.key(), issue.id());
            }
            case Sprint sprint -> sprints.put(sprint.id(), sprint);
            case IssueLink link -> links.put(link.id(), link);
            case WebhookRegistration webhook -> webhooks.put(webhook.id(), webhook);
            case Counter counter -> counters.put(counter.id(), counter);
            case Document document ->
                documents
                        .computeIfAbsent(document.shelf(), shelf -> new TreeMap<>())
                        .put(document.id(), document);
            default -> throw new IllegalArgumentException("cannot be stored: " + entity);
        }
    }

    private void remove(String kind, long id) {
        switch (kind) {
            case Issue.KIND -> {
                Issue gone = issues.remove(id);
                if (gone != null) {
                    idsByKey.remove(gone.key());
                }
            }
            case Sprint.KIND -> sprints.remove(id);
            case IssueLink.KIND -> links.remove(id);
            case WebhookRegistration.KIND -> webhooks.remove(id);
            default ->
                documents.getOrDefault(Document.Shelf.of(kind), new TreeMap<>()).remove(id);
        }
    }
}
