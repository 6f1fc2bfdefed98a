package io.piboard.sync.alm;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A Jira in a map: what the gateway promises, without HTTP; faults are queued and strike the next calls. */
public final class InMemoryAlm implements AlmGateway {

    public static final Map<SyncedField, String> FIELDS = new EnumMap<>(Map.of(
            SyncedField.TEXT, "summary",
            SyncedField.STATUS, "status",
            SyncedField.STORY_POINTS, "customfield_10035",
            SyncedField.ITERATION, "customfield_10020"));

    private final Map<String, AlmIssue> issues = new TreeMap<>();
    private final List<String> requests = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private long clock = Instant.parse("2026-11-23T10:00:00Z").toEpochMilli();
    private long nextId = 20_000;
    private boolean ignoresWrites;

    /** @param lostAnswer the call does what was asked, and only its answer is lost */
    private record Fault(AlmException failure, boolean lostAnswer) {}

    public void put(String id, String text, String status, String points, String sprint) {
        Map<SyncedField, FieldValue> fields = new EnumMap<>(SyncedField.class);
        fields.put(SyncedField.TEXT, FieldValue.of(text));
        fields.put(SyncedField.STATUS, FieldValue.of(status));
        fields.put(SyncedField.STORY_POINTS, FieldValue.of(points));
        fields.put(SyncedField.ITERATION, FieldValue.of(sprint));
        issues.put(
                id,
                new AlmIssue(
                        id, "FAL-" + id, "10000", "10001", now(), fields, FIELDS, "new", List.of(), List.of(), null));
    }

    /** Somebody changes it in Jira. */
    public void edit(String id, SyncedField field, String value) {
        issues.put(id, with(issues.get(id), field, FieldValue.of(value)));
    }

    /** The project does not have this field. */
    public void hide(String id, SyncedField field) {
        AlmIssue issue = issues.get(id);
        Map<SyncedField, FieldValue> fields = new EnumMap<>(issue.fields());
        Map<SyncedField, String> jiraFields = new EnumMap<>(issue.jiraFields());
        fields.remove(field);
        jiraFields.remove(field);
        issues.put(id, copy(issue, issue.updated(), fields, jiraFields, issue.marker()));
    }

    /** The project has this field from now on. */
    public void show(String id, SyncedField field, String value) {
        AlmIssue issue = issues.get(id);
        Map<SyncedField, FieldValue> fields = new EnumMap<>(issue.fields());
        fields.put(field, FieldValue.of(value));
        issues.put(id, copy(issue, now(), fields, FIELDS, issue.marker()));
    }

    /** Jira answers every write with yes and changes nothing. */
    public void ignoreWrites() {
        ignoresWrites = true;
    }

    public void delete(String id) {
        issues.remove(id);
    }

    public AlmIssue issue(String id) {
        return issues.get(id);
    }

    public Collection<AlmIssue> all() {
        return issues.values();
    }

    /** What was asked of this Jira, in order. */
    public List<String> requests() {
        return requests;
    }

    public void failNext(AlmException failure) {
        faults.add(new Fault(failure, false));
    }

    public void succeedNext() {
        faults.add(new Fault(null, false));
    }

    public void loseNextAnswer() {
        faults.add(new Fault(new AlmException.Unavailable(true, null), true));
    }

    @Override
    public Uni<Map<String, AlmIssue>> read(ConnectionChanged connection, Collection<String> ids) {
        return call(
                "read",
                () -> issues.values().stream()
                        .filter(issue -> ids.contains(issue.id()))
                        .collect(Collectors.toMap(AlmIssue::id, issue -> issue)));
    }

    @Override
    public Uni<Boolean> isGone(ConnectionChanged connection, String issueId, String projectId) {
        return call("gone?", () -> !issues.containsKey(issueId));
    }

    @Override
    public Uni<Set<String>> inScope(ConnectionChanged connection, Collection<String> ids) {
        return call("scope?", () -> Set.copyOf(ids));
    }

    @Override
    public Uni<IdPage> issuesOf(ConnectionChanged connection, Collection<String> projectIds, String pageToken) {
        return call("search", () -> new IdPage(List.copyOf(issues.keySet()), null));
    }

    @Override
    public Uni<CreatedIssue> create(ConnectionChanged connection, NewIssue issue) {
        return call("create", () -> {
            String id = String.valueOf(nextId++);
            put(id, issue.text(), "10100", null, null);
            issues.compute(id, (same, made) -> marked(made, issue.marker()));
            return new CreatedIssue(id, issues.get(id).key());
        });
    }

    @Override
    public Uni<List<CreatedIssue>> findCreated(
            ConnectionChanged connection, String projectId, UUID operation, Instant since) {
        return call(
                "find",
                () -> issues.values().stream()
                        .filter(issue -> issue.marker() != null
                                && issue.marker().operation().equals(operation))
                        .map(issue -> new CreatedIssue(issue.id(), issue.key()))
                        .toList());
    }

    @Override
    public Uni<Void> write(ConnectionChanged connection, AlmIssue issue, IssueWrite write) {
        return call("write " + write.field() + "=" + write.value().text(), () -> {
            if (!ignoresWrites) {
                issues.put(issue.id(), with(issues.get(issue.id()), write.field(), write.value()));
            }
            return null;
        });
    }

    @Override
    public Uni<List<MadeIssue>> madeByUs(
            ConnectionChanged connection, String projectId, String issueTypeId, Instant since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<ChangedPage> changedSince(
            ConnectionChanged connection, Collection<String> projectIds, Instant since, String pageToken) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<String>> transitionPath(ConnectionChanged connection, AlmIssue issue, String status) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> moveToSprint(ConnectionChanged connection, FieldValue sprint, List<String> issueIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<SprintCondition> sprint(ConnectionChanged connection, String sprintId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> delete(ConnectionChanged connection, String issueId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> link(ConnectionChanged connection, String linkType, String source, String target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> unlink(ConnectionChanged connection, String issueId, AlmIssue.Link link) {
        throw new UnsupportedOperationException();
    }

    private <T> Uni<T> call(String request, Supplier<T> effect) {
        return Uni.createFrom().deferred(() -> {
            requests.add(request);
            Fault fault = faults.poll();
            if (fault == null || fault.failure() == null) {
                return Uni.createFrom().item(effect.get());
            }
            if (fault.lostAnswer()) {
                effect.get();
            }
            return Uni.createFrom().failure(fault.failure());
        });
    }

    private AlmIssue with(AlmIssue issue, SyncedField field, FieldValue value) {
        Map<SyncedField, FieldValue> fields = new EnumMap<>(issue.fields());
        fields.put(field, value);
        return copy(issue, now(), fields, issue.jiraFields(), issue.marker());
    }

    private static AlmIssue marked(AlmIssue issue, AlmIssue.Marker marker) {
        return copy(issue, issue.updated(), issue.fields(), issue.jiraFields(), marker);
    }

    private static AlmIssue copy(
            AlmIssue issue,
            Instant updated,
            Map<SyncedField, FieldValue> fields,
            Map<SyncedField, String> jiraFields,
            AlmIssue.Marker marker) {
        return new AlmIssue(
                issue.id(),
                issue.key(),
                issue.projectId(),
                issue.issueTypeId(),
                updated,
                fields,
                jiraFields,
                issue.statusCategory(),
                issue.closedSprints(),
                issue.links(),
                marker);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock += 10);
    }
}
