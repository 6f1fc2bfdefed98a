package io.piboard.sync.alm.jira;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraIssue;
import io.piboard.jira.JiraSearchPage;
import io.piboard.jira.JiraSite;
import io.piboard.sync.alm.AlmGateway.IdPage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the connection's scope holds. Search finds ids only: its index may be behind the issues. */
record JiraSearches(ConnectionChanged connection, JiraSite site) {

    /** Jira Cloud judges so many by their fresh state. */
    private static final int MOST = 50;

    Uni<IdPage> issuesOf(Collection<String> projectIds, String pageToken) {
        return projectIds.isEmpty()
                ? Uni.createFrom().item(new IdPage(List.of(), null))
                : site.search(inScope(projectIds) + " ORDER BY id ASC", List.of("id"), pageToken, List.of())
                        .map(page -> new IdPage(ids(page), page.nextPageToken()));
    }

    Uni<Set<String>> inScope(Collection<String> issueIds, JiraLooks looks) {
        return Multi.createFrom()
                .iterable(Parts.of(issueIds, MOST))
                .onItem()
                .transformToUniAndConcatenate(part -> part(part, looks))
                .onItem()
                .<String>disjoint()
                .collect()
                .asSet();
    }

    /** Jira refuses the whole question for one id that is not there, so it is then asked without those. */
    private Uni<Set<String>> part(List<String> issueIds, JiraLooks looks) {
        return matching(issueIds)
                .onFailure(JiraException.Rejected.class)
                .recoverWithUni(refused -> looks.read(issueIds)
                        .chain(there -> there.size() == issueIds.size()
                                ? Uni.createFrom().failure(refused)
                                : matching(there.keySet())));
    }

    private Uni<Set<String>> matching(Collection<String> issueIds) {
        if (issueIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        String jql = "id in (" + String.join(",", issueIds) + ") AND (" + connection.scopeJql() + ")";
        return site.search(jql, List.of("id"), null, issueIds).map(page -> Set.copyOf(ids(page)));
    }

    String inScope(Collection<String> projectIds) {
        return "project in (" + String.join(",", projectIds) + ") AND (" + connection.scopeJql() + ")";
    }

    private static List<String> ids(JiraSearchPage page) {
        return page.issues().stream().map(JiraIssue::id).toList();
    }
}
