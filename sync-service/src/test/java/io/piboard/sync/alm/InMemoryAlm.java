package io.piboard.sync.alm;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A Jira in a map: what {@link AlmGatewayContract} promises, without HTTP. {@link #site} is its other side. */
public final class InMemoryAlm implements AlmGateway {

    public static final Map<SyncedField, String> FIELDS = new EnumMap<>(Map.of(
            SyncedField.TEXT, "summary",
            SyncedField.STATUS, "status",
            SyncedField.STORY_POINTS, "customfield_10035",
            SyncedField.ITERATION, "customfield_10020"));

    private final FaultQueue faults = new FaultQueue();
    private final InMemorySite site;
    private final InMemoryWrites writes;
    private final InMemorySearches searches;
    private boolean ignoresWrites;

    /** With a clock of its own, which goes on a little whenever it is asked. */
    public InMemoryAlm() {
        this(countingFrom(Instant.parse("2026-11-23T10:00:00Z")));
    }

    public InMemoryAlm(Supplier<Instant> clock) {
        site = new InMemorySite(clock);
        writes = new InMemoryWrites(site);
        searches = new InMemorySearches(site);
    }

    private static Supplier<Instant> countingFrom(Instant start) {
        AtomicLong millis = new AtomicLong(start.toEpochMilli());
        return () -> Instant.ofEpochMilli(millis.addAndGet(10));
    }

    public InMemorySite site() {
        return site;
    }

    public void put(String id, String text, String status, String points, String sprint) {
        Map<SyncedField, FieldValue> fields = new EnumMap<>(SyncedField.class);
        fields.put(SyncedField.TEXT, FieldValue.of(text));
        fields.put(SyncedField.STATUS, FieldValue.of(status));
        fields.put(SyncedField.STORY_POINTS, FieldValue.of(points));
        fields.put(SyncedField.ITERATION, FieldValue.of(sprint));
        site.put(InMemorySite.SOMEBODY, id, "10000", "10001", fields, null);
    }

    /** Somebody changes it in Jira. */
    public void edit(String id, SyncedField field, String value) {
        site.edit(InMemorySite.SOMEBODY, id, field, FieldValue.of(value));
    }

    /** The project does not have this field. */
    public void hide(String id, SyncedField field) {
        site.issues.quietly(id, edit -> {
            edit.fields.remove(field);
            edit.jiraFields.remove(field);
        });
    }

    /** The project has this field from now on. */
    public void show(String id, SyncedField field, String value) {
        site.issues.change(Change.Kind.UPDATED, InMemorySite.SOMEBODY, id, edit -> {
            edit.set(field, FieldValue.of(value));
            edit.jiraFields.put(field, FIELDS.get(field));
        });
    }

    /** Jira answers every write with yes and changes nothing. */
    public void ignoreWrites() {
        ignoresWrites = true;
    }

    public void delete(String id) {
        site.delete(InMemorySite.SOMEBODY, id);
    }

    /** {@code null} when there is none. */
    public AlmIssue issue(String id) {
        return site.issues.find(id).orElse(null);
    }

    public Collection<AlmIssue> all() {
        return site.issues.all();
    }

    /** What was asked of this Jira, in order. */
    public List<String> requests() {
        return faults.requests();
    }

    public void failNext(AlmException failure) {
        faults.fail(failure);
    }

    public void succeedNext() {
        faults.succeed();
    }

    public void loseNextAnswer() {
        faults.loseAnswer();
    }

    /** The next request that begins like this hangs on its way to Jira until {@link #letGo}. */
    public void holdNext(String request) {
        faults.hold(request);
    }

    public boolean isHolding() {
        return faults.isHolding();
    }

    public void letGo() {
        faults.letGo();
    }

    /** The project keeps this field under another id from now on. */
    public void keepIn(String id, SyncedField field, String jiraField) {
        site.issues.quietly(id, edit -> edit.jiraFields.put(field, jiraField));
    }

    @Override
    public Uni<Map<String, AlmIssue>> read(ConnectionChanged connection, Collection<String> ids) {
        return faults.call(
                "read",
                () -> site.issues.all().stream()
                        .filter(issue -> ids.contains(issue.id()) && site.shows(issue.projectId()))
                        .collect(Collectors.toMap(AlmIssue::id, issue -> issue)));
    }

    @Override
    public Uni<Boolean> isGone(ConnectionChanged connection, String issueId, String projectId) {
        return faults.call("gone?", () -> issue(issueId) == null && site.shows(projectId));
    }

    @Override
    public Uni<Set<String>> inScope(ConnectionChanged connection, Collection<String> ids) {
        return faults.call(
                "scope?",
                () -> site.issues.all().stream()
                        .filter(issue -> ids.contains(issue.id()) && site.inScope(issue))
                        .map(AlmIssue::id)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<IdPage> issuesOf(ConnectionChanged connection, Collection<String> projectIds, String pageToken) {
        return faults.call("search", () -> searches.issuesOf(projectIds, pageToken));
    }

    @Override
    public Uni<CreatedIssue> create(ConnectionChanged connection, NewIssue issue) {
        return faults.call("create", () -> {
            InMemoryWrites.requireOneLine(FieldValue.of(issue.text()));
            String id = site.create(InMemorySite.PIBOARD, issue);
            return new CreatedIssue(id, issue(id).key());
        });
    }

    @Override
    public Uni<List<CreatedIssue>> findCreated(
            ConnectionChanged connection, String projectId, UUID operation, Instant since) {
        return faults.call("find", () -> searches.carrying(operation, projectId));
    }

    @Override
    public Uni<List<MadeIssue>> madeByUs(
            ConnectionChanged connection, String projectId, String issueTypeId, Instant since) {
        return faults.call("made?", () -> searches.madeByUs(projectId, issueTypeId, since));
    }

    @Override
    public Uni<ChangedPage> changedSince(
            ConnectionChanged connection, Collection<String> projectIds, Instant since, String pageToken) {
        return faults.call("changed?", () -> searches.changedSince(projectIds, since, pageToken));
    }

    @Override
    public Uni<List<String>> transitionPath(ConnectionChanged connection, AlmIssue issue, String status) {
        return faults.call("path?", () -> writes.path(issue, status));
    }

    @Override
    public Uni<Void> write(ConnectionChanged connection, AlmIssue issue, IssueWrite write) {
        return change("write " + write.field() + "=" + write.value().text(), () -> writes.write(issue.id(), write));
    }

    @Override
    public Uni<Void> moveToSprint(ConnectionChanged connection, FieldValue sprint, List<String> issueIds) {
        return change(
                "write " + SyncedField.ITERATION + "=" + sprint.text() + " x" + issueIds.size(),
                () -> writes.move(sprint, issueIds));
    }

    @Override
    public Uni<SprintCondition> sprint(ConnectionChanged connection, String sprintId) {
        return faults.call("sprint?", () -> site.sprints.condition(sprintId));
    }

    @Override
    public Uni<Void> delete(ConnectionChanged connection, String issueId) {
        return change("delete", () -> {
            site.refusals.check(issueId, null);
            site.delete(InMemorySite.PIBOARD, issueId);
        });
    }

    @Override
    public Uni<Void> link(ConnectionChanged connection, String linkType, String source, String target) {
        return change("link " + linkType, () -> {
            site.refusals.check(source, null);
            site.link(InMemorySite.PIBOARD, linkType, source, target);
        });
    }

    @Override
    public Uni<Void> unlink(ConnectionChanged connection, String issueId, AlmIssue.Link link) {
        return change("unlink " + link.type(), () -> {
            site.refusals.check(issueId, null);
            site.unlink(InMemorySite.PIBOARD, issueId, link);
        });
    }

    private Uni<Void> change(String request, Runnable effect) {
        return faults.call(request, () -> {
            if (!ignoresWrites) {
                effect.run();
            }
            return null;
        });
    }
}
