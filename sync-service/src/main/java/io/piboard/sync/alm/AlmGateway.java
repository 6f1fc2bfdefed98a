package io.piboard.sync.alm;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.connection.ConnectionChanged;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The only door to the tool that holds the issues. Every {@link Uni} may fail with an {@link AlmException} and with
 * nothing else.
 */
public interface AlmGateway {

    /** By id; an issue that is not visible is missing in the answer. Always fresh: never from a search index (link.md rule 10). */
    Uni<Map<String, AlmIssue>> read(ConnectionChanged connection, Collection<String> issueIds);

    /** Only true when the issue answers "not found" while its project still answers (link.md rule 14). */
    Uni<Boolean> isGone(ConnectionChanged connection, String issueId, String projectId);

    /** Which of these ids lie within the connection's scope. */
    Uni<Set<String>> inScope(ConnectionChanged connection, Collection<String> issueIds);

    /** One page of the ids that the scope bounds; finds ids only, values are read. */
    Uni<IdPage> issuesOf(ConnectionChanged connection, Collection<String> projectIds, String pageToken);

    /** Not repeatable: an unknown outcome is resolved with {@link #findCreated}. */
    Uni<CreatedIssue> create(ConnectionChanged connection, NewIssue issue);

    /** The issues created by our account since then that carry this operation's marker, lowest id first. */
    Uni<List<CreatedIssue>> findCreated(ConnectionChanged connection, String projectId, UUID operation, Instant since);

    /**
     * The issues that our account made since then, lowest id first, with the time of their creation: what may be ours on a
     * site that drops markers (link.md rule 25).
     */
    Uni<List<MadeIssue>> madeByUs(ConnectionChanged connection, String projectId, String issueTypeId, Instant since);

    /** One page of what has changed since then within the scope, oldest change first; finds ids only (link.md rule 32). A page may repeat issues of the one before. */
    Uni<ChangedPage> changedSince(
            ConnectionChanged connection, Collection<String> projectIds, Instant since, String pageToken);

    /**
     * The statuses to pass on the way to this one, itself last, none where the issue is there already: one step where Jira offers the transition, several where
     * the way is known from issues that went it. Fails with {@link AlmException.Rejected} where there is none.
     */
    Uni<List<String>> transitionPath(ConnectionChanged connection, AlmIssue issue, String status);

    /** Does one write; repeatable. A change of status is one step. Sprint moves go through {@link #moveToSprint}. */
    Uni<Void> write(ConnectionChanged connection, AlmIssue issue, IssueWrite write);

    /**
     * Moves up to 50 issues with one request; refused as a whole, also as "not found" when one of them is not there.
     * {@link FieldValue#EMPTY} is the backlog. Repeatable.
     */
    Uni<Void> moveToSprint(ConnectionChanged connection, FieldValue sprint, List<String> issueIds);

    Uni<SprintCondition> sprint(ConnectionChanged connection, String sprintId);

    /** Repeatable: an issue that is not there any more counts as deleted. */
    Uni<Void> delete(ConnectionChanged connection, String issueId);

    /** Makes a link from one issue to another; repeatable: Jira keeps one of the same kind. Type PARENT sets the parent of {@code source}. */
    Uni<Void> link(ConnectionChanged connection, String linkType, String source, String target);

    /** Removes a link that a look has shown on this issue; repeatable. */
    Uni<Void> unlink(ConnectionChanged connection, String issueId, AlmIssue.Link link);

    record NewIssue(String projectId, String issueTypeId, String text, AlmIssue.Marker marker) {}

    record CreatedIssue(String id, String key) {}

    /** @param createdAt on Jira's clock */
    record MadeIssue(String id, String key, Instant createdAt) {}

    /**
     * @param updated on Jira's clock
     * @param links without the parent; {@code null} when the answer does not show them
     */
    record ChangedIssue(String id, Instant updated, List<AlmIssue.Link> links) {}

    /** @param nextPage {@code null} on the last page */
    record ChangedPage(List<ChangedIssue> issues, String nextPage) {}

    /** Whether issues may be moved into a sprint. */
    enum SprintCondition {
        OPEN,
        CLOSED,
        /** Deleted, or hidden from us. */
        GONE
    }

    /** @param nextPage {@code null} on the last page */
    record IdPage(List<String> issueIds, String nextPage) {}
}
