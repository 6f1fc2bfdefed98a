package io.piboard.sync.alm;

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

    /** Does one write; repeatable. */
    Uni<Void> write(ConnectionChanged connection, AlmIssue issue, IssueWrite write);

    record NewIssue(String projectId, String issueTypeId, String text, AlmIssue.Marker marker) {}

    record CreatedIssue(String id, String key) {}

    /** @param nextPage {@code null} on the last page */
    record IdPage(List<String> issueIds, String nextPage) {}
}
