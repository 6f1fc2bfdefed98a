package io.piboard.sync.alm.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.jira.JiraException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.IssueWrite;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Jira behind the port: which step of this package does what, and every failure in the port's words. */
@ApplicationScoped
class JiraAlmGateway implements AlmGateway {

    private static final String NOT_READABLE = "Jira refused the question.";
    private static final String NOT_DELETED =
            "Jira refused to delete this issue. The Delete Issues permission may be missing, or it has subtasks.";

    private final ConnectedSites sites;
    private final BulkReads bulkReads;
    private final JiraTransitions transitions = new JiraTransitions();

    JiraAlmGateway(ConnectedSites sites, Vertx vertx) {
        this.sites = sites;
        this.bulkReads = new BulkReads(
                vertx, (connection, ids) -> asked(connection, looks(connection).read(ids)));
    }

    @Override
    public Uni<Map<String, AlmIssue>> read(ConnectionChanged connection, Collection<String> issueIds) {
        return issueIds.size() == 1
                ? bulkReads.read(connection, issueIds.iterator().next())
                : asked(connection, looks(connection).read(issueIds));
    }

    @Override
    public Uni<Boolean> isGone(ConnectionChanged connection, String issueId, String projectId) {
        return asked(connection, looks(connection).isGone(issueId, projectId));
    }

    @Override
    public Uni<Set<String>> inScope(ConnectionChanged connection, Collection<String> issueIds) {
        return asked(connection, searches(connection).inScope(issueIds, looks(connection)));
    }

    @Override
    public Uni<IdPage> issuesOf(ConnectionChanged connection, Collection<String> projectIds, String pageToken) {
        return asked(connection, searches(connection).issuesOf(projectIds, pageToken));
    }

    @Override
    public Uni<CreatedIssue> create(ConnectionChanged connection, NewIssue issue) {
        return failing(
                connection,
                creations(connection).create(issue),
                failure -> AlmFailures.translateEdit(failure, JiraCreations.REFUSED));
    }

    @Override
    public Uni<List<CreatedIssue>> findCreated(
            ConnectionChanged connection, String projectId, UUID operation, Instant since) {
        return asked(connection, creations(connection).carrying(operation, projectId, since));
    }

    @Override
    public Uni<List<MadeIssue>> madeByUs(
            ConnectionChanged connection, String projectId, String issueTypeId, Instant since) {
        return asked(connection, creations(connection).since(projectId, issueTypeId, since));
    }

    @Override
    public Uni<ChangedPage> changedSince(
            ConnectionChanged connection, Collection<String> projectIds, Instant since, String pageToken) {
        return asked(connection, new JiraChanges(searches(connection)).since(projectIds, since, pageToken));
    }

    @Override
    public Uni<List<String>> transitionPath(ConnectionChanged connection, AlmIssue issue, String status) {
        return asked(connection, transitions.path(connection, sites.of(connection), issue, status));
    }

    @Override
    public Uni<Void> write(ConnectionChanged connection, AlmIssue issue, IssueWrite write) {
        return failing(
                connection,
                writes(connection).write(issue, write),
                failure -> write instanceof IssueWrite.SetText || write instanceof IssueWrite.SetStoryPoints
                        ? AlmFailures.translateEdit(failure, JiraWrites.refusal(write))
                        : AlmFailures.translate(failure, JiraWrites.refusal(write)));
    }

    @Override
    public Uni<Void> moveToSprint(ConnectionChanged connection, FieldValue sprint, List<String> issueIds) {
        return failing(
                connection,
                writes(connection).move(sprint, issueIds),
                failure -> AlmFailures.translate(failure, JiraSprints.refusal(failure)));
    }

    @Override
    public Uni<SprintCondition> sprint(ConnectionChanged connection, String sprintId) {
        return asked(connection, new JiraSprints(sites.of(connection)).condition(sprintId));
    }

    @Override
    public Uni<Void> delete(ConnectionChanged connection, String issueId) {
        return told(
                connection,
                sites.of(connection)
                        .deleteIssue(issueId)
                        .onFailure(JiraException.NotFound.class)
                        .recoverWithNull(),
                NOT_DELETED);
    }

    @Override
    public Uni<Void> link(ConnectionChanged connection, String linkType, String source, String target) {
        return told(connection, new JiraLinks(sites.of(connection)).link(linkType, source, target), JiraLinks.REFUSED);
    }

    @Override
    public Uni<Void> unlink(ConnectionChanged connection, String issueId, AlmIssue.Link link) {
        return told(connection, new JiraLinks(sites.of(connection)).unlink(issueId, link), JiraLinks.REFUSED);
    }

    private JiraLooks looks(ConnectionChanged connection) {
        return new JiraLooks(connection, sites.of(connection));
    }

    private JiraSearches searches(ConnectionChanged connection) {
        return new JiraSearches(connection, sites.of(connection));
    }

    private JiraCreations creations(ConnectionChanged connection) {
        return new JiraCreations(sites.of(connection), looks(connection));
    }

    private JiraWrites writes(ConnectionChanged connection) {
        return new JiraWrites(connection, sites.of(connection), transitions);
    }

    private <T> Uni<T> asked(ConnectionChanged connection, Uni<T> question) {
        return told(connection, question, NOT_READABLE);
    }

    private <T> Uni<T> told(ConnectionChanged connection, Uni<T> call, String refusal) {
        return failing(connection, call, failure -> AlmFailures.translate(failure, refusal));
    }

    /** @param words the failure in the port's words */
    private <T> Uni<T> failing(ConnectionChanged connection, Uni<T> call, Function<Throwable, Throwable> words) {
        return new RefusedLogin(sites.of(connection))
                .orPermission(call)
                .onFailure()
                .transform(words);
    }
}
