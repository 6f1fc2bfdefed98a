package io.piboard.sync.alm.jira;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraSite;
import io.piboard.sync.alm.AlmIssue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads from the issues themselves, never from the search index (link.md rules 10 and 14). */
record JiraLooks(ConnectionChanged connection, JiraSite site) {

    /** Jira Cloud's bulkfetch takes so many. */
    private static final int MOST = 100;

    Uni<Map<String, AlmIssue>> read(Collection<String> ids) {
        AllowedFields allowed = new AllowedFields(connection);
        return Multi.createFrom()
                .iterable(Parts.of(ids, MOST))
                .onItem()
                .transformToUniAndConcatenate(
                        part -> site.bulkFetch(part, allowed.requested(), List.of(IssueMarker.PROPERTY)))
                .collect()
                .asList()
                .map(answers -> answers.stream()
                        .flatMap(List::stream)
                        .map(allowed::read)
                        .collect(Collectors.toMap(AlmIssue::id, Function.identity())));
    }

    Uni<Boolean> isGone(String issueId, String projectId) {
        return site.issue(issueId, List.of("project"), List.of())
                .replaceWith(false)
                .onFailure(JiraException.NotFound.class)
                .recoverWithUni(() -> site.project(projectId).replaceWith(true))
                .onFailure(JiraException.NotFound.class)
                .recoverWithItem(false);
    }
}
