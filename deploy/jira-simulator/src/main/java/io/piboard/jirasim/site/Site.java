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
    private final NavigableMap<Long, Board> boards = new TreeMap<>();
    private final NavigableMap<Long, Filter> filters = new TreeMap<>();
    private final Map<Long, Comment> comments = new HashMap<>();
    private final Map<Long, History> histories = new HashMap<>();
    private final Relations relations = new Relations();
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
        catalog.boards().forEach(this::put);
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

    public Collection<Sprint> sprints() {
        return sprints.values();
    }

    public Optional<Sprint> sprint(long id) {
        return Optional.ofNullable(sprints.get(id));
    }

    public Optional<Comment> comment(long id) {
        return Optional.ofNullable(comments.get(id));
    }

    public Optional<IssueLink> link(long id) {
        return Optional.ofNullable(links.get(id));
    }

    public List<IssueLink> links(long issue) {
        return List.copyOf(relations.links(issue));
    }

    /** What has this issue as its parent, in order of ids. */
    public List<Issue> children(long parent) {
        return List.copyOf(relations.children(parent));
    }

    /** What is or was in a sprint, in order of ids. */
    public List<Issue> members(long sprint) {
        return List.copyOf(relations.members(sprint));
    }

    /** A rank behind all issues. */
    public String rankAtTheEnd() {
        return LexoRank.after(
                relations.ranks().isEmpty() ? null : relations.ranks().last().rank());
    }

    public String rankBefore(Issue issue) {
        RankPlace above = relations.ranks().lower(new RankPlace(issue.text(FieldId.RANK), Long.MIN_VALUE));
        return LexoRank.between(above == null ? null : above.rank(), issue.text(FieldId.RANK));
    }

    public String rankAfter(Issue issue) {
        RankPlace below = relations.ranks().higher(new RankPlace(issue.text(FieldId.RANK), Long.MAX_VALUE));
        return LexoRank.between(issue.text(FieldId.RANK), below == null ? null : below.rank());
    }

    /** Oldest first. */
    public List<Comment> comments(long issue) {
        return List.copyOf(relations.comments(issue));
    }

    /** Oldest first. */
    public List<History> histories(long issue) {
        return List.copyOf(relations.histories(issue));
    }

    /** Those of the catalogue, as they are set up now, and those made since. */
    public Collection<Board> boards() {
        return boards.values();
    }

    public Optional<Board> board(long id) {
        return Optional.ofNullable(boards.get(id));
    }

    public Optional<Filter> filter(long id) {
        return Optional.ofNullable(filters.get(id));
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
        if (journal.keeps()) {
            journal.append(written(puts, removals));
        }
        puts.forEach(this::put);
        removals.forEach(entity -> remove(entity.kind(), entity.id()));
    }

    private static List<StoredChange> written(List<Entity> puts, List<Entity> removals) {
        List<StoredChange> stored = new ArrayList<>();
        puts.forEach(entity -> stored.add(new StoredChange(entity.kind(), entity.id(), entity.toJson())));
        removals.forEach(entity -> stored.add(new StoredChange(entity.kind(), entity.id(), null)));
        return stored;
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
                    case Board.KIND -> Board.fromJson(state, catalog);
                    case Filter.KIND -> Filter.fromJson(state);
                    case Comment.KIND -> Comment.fromJson(state);
                    case History.KIND -> History.fromJson(state);
                    case WebhookRegistration.KIND -> WebhookRegistration.fromJson(state);
                    case Counter.KIND -> Counter.fromJson(state);
                    case FormerKey.KIND -> FormerKey.fromJson(state);
                    case DeletedProject.KIND -> DeletedProject.fromJson(state);
                    default -> new Document(Document.Shelf.of(change.kind()), change.id(), state);
                });
    }

    private void put(Entity entity) {
        switch (entity) {
            case Issue issue -> {
                Issue before = issues.put(issue.id(), issue);
                if (before != null) {
                    relations.remove(before);
                }
                relations.put(issue);
                idsByKey.put(issue.key(), issue.id());
            }
            case Sprint sprint -> sprints.put(sprint.id(), sprint);
            case IssueLink link -> {
                links.put(link.id(), link);
                relations.put(link);
            }
            case Board board -> boards.put(board.id(), board);
            case Filter filter -> filters.put(filter.id(), filter);
            case Comment comment -> {
                comments.put(comment.id(), comment);
                relations.put(comment);
            }
            case History history -> {
                histories.put(history.id(), history);
                relations.put(history);
            }
            case WebhookRegistration webhook -> webhooks.put(webhook.id(), webhook);
            case FormerKey former -> idsByKey.put(former.key(), former.issue());
            case DeletedProject gone -> forget(String.valueOf(gone.id()));
            case Counter counter -> counters.put(counter.id(), counter);
            case Document document ->
                documents
                        .computeIfAbsent(document.shelf(), shelf -> new TreeMap<>())
                        .put(document.id(), document);
            default -> throw new IllegalArgumentException("cannot be stored: " + entity);
        }
    }

    /** The catalogue is born anew with every start; what was deleted is taken out of it again. */
    private void forget(String project) {
        boards.values()
                .removeIf(
                        board -> board.project() != null && board.project().id().equals(project));
        catalog.forget(project);
    }

    private void remove(String kind, long id) {
        switch (kind) {
            case Issue.KIND -> {
                Issue gone = issues.remove(id);
                if (gone != null) {
                    idsByKey.remove(gone.key());
                    relations.remove(gone);
                }
            }
            case Sprint.KIND -> sprints.remove(id);
            case IssueLink.KIND -> relations.remove(links.remove(id));
            case Board.KIND -> boards.remove(id);
            case Comment.KIND -> relations.remove(comments.remove(id));
            case History.KIND -> relations.remove(histories.remove(id));
            case WebhookRegistration.KIND -> webhooks.remove(id);
            default ->
                documents.getOrDefault(Document.Shelf.of(kind), new TreeMap<>()).remove(id);
        }
    }
}
