package io.piboard.sync.alm.jira;

import io.piboard.jira.JiraInstant;
import io.piboard.jira.JiraIssue;
import io.piboard.jira.JiraSearchPage;
import io.piboard.sync.alm.AlmGateway.ChangedIssue;
import io.piboard.sync.alm.AlmGateway.ChangedPage;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What has changed within the scope, oldest change first; each page may repeat the last issues of the one before. */
record JiraChanges(JiraSearches searches) {

    Uni<ChangedPage> since(Collection<String> projectIds, Instant since, String pageToken) {
        if (projectIds.isEmpty()) {
            return Uni.createFrom().item(new ChangedPage(List.of(), null));
        }
        ChangesCursor cursor = pageToken == null ? ChangesCursor.from(since) : ChangesCursor.read(pageToken);
        String jql =
                searches.inScope(projectIds) + " AND updated >= \"-" + cursor.minutes() + "m\" ORDER BY updated ASC";
        return searches.site()
                .search(jql, List.of("updated", AllowedFields.LINKS), cursor.jiraPage(), List.of())
                .map(page -> page(page, cursor));
    }

    private static ChangedPage page(JiraSearchPage page, ChangesCursor cursor) {
        List<ChangedIssue> changed = page.issues().stream()
                .map(JiraChanges::changed)
                .filter(issue -> !issue.updated().isBefore(cursor.since()))
                .toList();
        if (page.nextPageToken() == null) {
            return new ChangedPage(changed, null);
        }
        Instant reached = changed.isEmpty() ? cursor.since() : changed.getLast().updated();
        return new ChangedPage(
                changed, cursor.next(reached, page.nextPageToken()).text());
    }

    private static ChangedIssue changed(JiraIssue issue) {
        return new ChangedIssue(
                issue.id(),
                JiraInstant.read(issue.fields().get("updated")).orElse(Instant.EPOCH),
                AllowedFields.linksBesideTheParent(issue.fields()));
    }
}
