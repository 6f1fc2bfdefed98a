package io.piboard.sync.alm;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a Jira holds and what people and administrators do to it; deterministic, and quick. */
public final class InMemorySite {

    /** The account of the gateway's own writes. */
    public static final String PIBOARD = "piboard";

    public static final String SOMEBODY = "somebody";

    final LaggingIndex index = new LaggingIndex();
    final StatusBook statuses = new StatusBook();
    final RefusalBook refusals = new RefusalBook();
    final IssueShelf issues;
    final InMemorySprints sprints;
    final InMemoryLinks links;
    private final Set<String> hiddenProjects = new TreeSet<>();
    private Set<String> scope;
    private int pageSize = 100;
    private boolean dropsMarkers;
    private long nextId = 20_000;

    InMemorySite(Supplier<Instant> clock) {
        issues = new IssueShelf(clock, index);
        sprints = new InMemorySprints(issues);
        links = new InMemoryLinks(issues);
    }

    /** Is told of every change of an issue, in order, before the call that made it is answered. */
    public void listen(Consumer<Change> listener) {
        issues.listen(listener);
    }

    /** Which statuses may follow a status; what is not named leads nowhere. */
    public void workflow(Map<String, List<String>> steps) {
        statuses.workflow(steps);
    }

    public void category(String status, String category) {
        statuses.category(status, category);
    }

    /** Searches see a change only after this time; reads are always fresh. */
    public void searchLag(Duration lag) {
        index.lagsBehind(lag);
    }

    public void pagesOf(int issuesPerPage) {
        pageSize = issuesPerPage;
    }

    /** The connection's scope from now on; everything before. */
    public void scope(String... projectIds) {
        scope = Set.of(projectIds);
    }

    public void dropMarkers(boolean drops) {
        dropsMarkers = drops;
    }

    /** A permission is taken; {@code null} takes it for all of the issue. */
    public void refuse(String id, SyncedField field, String reason) {
        refusals.refuse(id, field, reason);
    }

    public void allow(String id) {
        refusals.allow(id);
    }

    public void hideProject(String projectId) {
        hiddenProjects.add(projectId);
    }

    public void closeSprint(String actor, String sprint) {
        sprints.close(actor, sprint);
    }

    public void deleteSprint(String actor, String sprint) {
        sprints.delete(actor, sprint);
    }

    /** An issue that is there from the beginning, or that somebody makes now. */
    public String create(String actor, AlmGateway.NewIssue wanted) {
        String id = String.valueOf(nextId++);
        Map<SyncedField, FieldValue> fields = new EnumMap<>(SyncedField.class);
        for (SyncedField field : SyncedField.values()) {
            fields.put(field, FieldValue.EMPTY);
        }
        fields.put(SyncedField.TEXT, FieldValue.of(wanted.text()));
        fields.put(SyncedField.STATUS, FieldValue.of("10100"));
        put(actor, id, wanted.projectId(), wanted.issueTypeId(), fields, dropsMarkers ? null : wanted.marker());
        return id;
    }

    void put(
            String actor,
            String id,
            String projectId,
            String issueTypeId,
            Map<SyncedField, FieldValue> fields,
            AlmIssue.Marker marker) {
        Instant now = issues.now();
        issues.add(
                actor,
                new AlmIssue(
                        id,
                        "FAL-" + id,
                        projectId,
                        issueTypeId,
                        now,
                        now,
                        fields,
                        InMemoryAlm.FIELDS,
                        statuses.category(fields.get(SyncedField.STATUS).text()),
                        List.of(),
                        List.of(),
                        marker));
    }

    /** A person changes a field, whatever the workflow says. */
    public void edit(String actor, String id, SyncedField field, FieldValue value) {
        issues.change(Change.Kind.UPDATED, actor, id, edit -> {
            edit.set(field, value);
            if (field == SyncedField.STATUS) {
                edit.statusCategory = statuses.category(value.text());
            }
        });
    }

    /** Its id stays. */
    public void move(String actor, String id, String projectId) {
        issues.change(Change.Kind.UPDATED, actor, id, edit -> edit.projectId = projectId);
    }

    public void delete(String actor, String id) {
        links.forget(actor, id);
        issues.remove(actor, id);
    }

    public void link(String actor, String type, String source, String target) {
        links.link(actor, type, source, target);
    }

    public void unlink(String actor, String id, AlmIssue.Link link) {
        links.unlink(actor, id, link);
    }

    boolean shows(String projectId) {
        return !hiddenProjects.contains(projectId);
    }

    boolean inScope(AlmIssue issue) {
        return shows(issue.projectId()) && (scope == null || scope.contains(issue.projectId()));
    }

    List<AlmIssue> found(Collection<String> projectIds) {
        return index.visible(issues.now()).stream()
                .filter(issue -> projectIds.contains(issue.projectId()) && inScope(issue))
                .toList();
    }

    int pageSize() {
        return pageSize;
    }
}
