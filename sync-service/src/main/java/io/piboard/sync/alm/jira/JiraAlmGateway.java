package io.piboard.sync.alm.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.jira.CreateIssue;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraIssue;
import io.piboard.jira.JiraSite;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.IssueWrite;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Jira behind the port: its resources, its JQL, its errors, and nothing that decides. */
@ApplicationScoped
class JiraAlmGateway implements AlmGateway {

    private static final String NOT_READABLE = "Jira refused the question.";
    private static final String NOT_CREATED =
            "Jira refused to create this issue. A required field may be missing on its create screen, or the Create Issues"
                    + " permission.";

    private final ConnectedSites sites;
    private final BulkReads bulkReads;

    JiraAlmGateway(ConnectedSites sites, Vertx vertx) {
        this.sites = sites;
        this.bulkReads = new BulkReads(vertx, this::bulkRead);
    }

    @Override
    public Uni<Map<String, AlmIssue>> read(ConnectionChanged connection, Collection<String> issueIds) {
        return issueIds.size() == 1
                ? bulkReads.read(connection, issueIds.iterator().next())
                : bulkRead(connection, issueIds);
    }

    @Override
    public Uni<Boolean> isGone(ConnectionChanged connection, String issueId, String projectId) {
        JiraSite site = sites.of(connection);
        return site.issue(issueId, List.of("project"), List.of())
                .replaceWith(false)
                .onFailure(JiraException.NotFound.class)
                .recoverWithUni(() -> site.project(projectId).replaceWith(true))
                .onFailure(JiraException.NotFound.class)
                .recoverWithItem(false)
                .onFailure()
                .transform(failure -> AlmFailures.translate(failure, NOT_READABLE));
    }

    @Override
    public Uni<Set<String>> inScope(ConnectionChanged connection, Collection<String> issueIds) {
        String jql = "id in (" + String.join(",", issueIds) + ") AND (" + connection.scopeJql() + ")";
        return sites.of(connection)
                .search(jql, List.of("id"), null, issueIds)
                .map(page -> page.issues().stream().map(JiraIssue::id).collect(Collectors.toSet()))
                .onFailure()
                .transform(failure -> AlmFailures.translate(failure, NOT_READABLE));
    }

    @Override
    public Uni<IdPage> issuesOf(ConnectionChanged connection, Collection<String> projectIds, String pageToken) {
        String jql =
                "project in (" + String.join(",", projectIds) + ") AND (" + connection.scopeJql() + ") ORDER BY id ASC";
        return sites.of(connection)
                .search(jql, List.of("id"), pageToken, List.of())
                .map(page ->
                        new IdPage(page.issues().stream().map(JiraIssue::id).toList(), page.nextPageToken()))
                .onFailure()
                .transform(failure -> AlmFailures.translate(failure, NOT_READABLE));
    }

    @Override
    public Uni<CreatedIssue> create(ConnectionChanged connection, NewIssue issue) {
        return sites.of(connection)
                .createIssue(new CreateIssue(
                        issue.projectId(),
                        issue.issueTypeId(),
                        issue.text(),
                        Map.of(),
                        IssueMarker.write(issue.marker())))
                .map(created -> new CreatedIssue(created.id(), created.key()))
                .onFailure()
                .transform(failure -> AlmFailures.translate(failure, NOT_CREATED));
    }

    @Override
    public Uni<List<CreatedIssue>> findCreated(
            ConnectionChanged connection, String projectId, UUID operation, Instant since) {
        long minutes = Duration.between(since, Instant.now()).toMinutes() + 1;
        String jql = "project = " + projectId + " AND creator = currentUser() AND created >= \"-" + Math.max(1, minutes)
                + "m\" ORDER BY id ASC";
        return findOn(connection, jql, operation, null);
    }

    /** Page by page, lowest ids first, until a marker fits: our account may have made hundreds of issues since. */
    private Uni<List<CreatedIssue>> findOn(ConnectionChanged connection, String jql, UUID operation, String pageToken) {
        return sites.of(connection)
                .search(jql, List.of("id"), pageToken, List.of())
                .onFailure()
                .transform(failure -> AlmFailures.translate(failure, NOT_READABLE))
                .chain(page -> bulkRead(
                                connection,
                                page.issues().stream().map(JiraIssue::id).toList())
                        .map(found -> carrying(operation, found))
                        .chain(made -> made.isEmpty() && page.nextPageToken() != null
                                ? findOn(connection, jql, operation, page.nextPageToken())
                                : Uni.createFrom().item(made)));
    }

    @Override
    public Uni<Void> write(ConnectionChanged connection, AlmIssue issue, IssueWrite write) {
        return new JiraWrites(sites.of(connection), issue)
                .write(write)
                .onFailure()
                .transform(failure -> AlmFailures.translate(failure, JiraWrites.refusal(write)));
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

    private Uni<Map<String, AlmIssue>> bulkRead(ConnectionChanged connection, Collection<String> ids) {
        AllowedFields allowed = new AllowedFields(connection);
        return sites.of(connection)
                .bulkFetch(ids, allowed.requested(), List.of(IssueMarker.PROPERTY))
                .map(issues ->
                        issues.stream().map(allowed::read).collect(Collectors.toMap(AlmIssue::id, issue -> issue)))
                .onFailure()
                .transform(failure -> AlmFailures.translate(failure, NOT_READABLE));
    }

    private static List<CreatedIssue> carrying(UUID operation, Map<String, AlmIssue> found) {
        return found.values().stream()
                .filter(issue ->
                        issue.marker() != null && issue.marker().operation().equals(operation))
                .sorted(Comparator.comparing(issue -> Long.valueOf(issue.id())))
                .map(issue -> new CreatedIssue(issue.id(), issue.key()))
                .toList();
    }
}
