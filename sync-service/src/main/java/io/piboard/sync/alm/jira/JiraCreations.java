package io.piboard.sync.alm.jira;

import io.piboard.jira.CreateIssue;
import io.piboard.jira.JiraInstant;
import io.piboard.jira.JiraIssue;
import io.piboard.jira.JiraSite;
import io.piboard.sync.alm.AlmGateway.CreatedIssue;
import io.piboard.sync.alm.AlmGateway.MadeIssue;
import io.piboard.sync.alm.AlmGateway.NewIssue;
import io.piboard.sync.alm.AlmIssue;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes issues, and finds again what our account has made when an answer was lost (link.md rule 25). */
record JiraCreations(JiraSite site, JiraLooks looks) {

    static final String REFUSED =
            "Jira refused to create this issue. A required field may be missing on its create screen, or the Create Issues"
                    + " permission.";

    private static final Comparator<String> BY_NUMBER = Comparator.comparingLong(Long::parseLong);

    Uni<CreatedIssue> create(NewIssue issue) {
        return site.createIssue(new CreateIssue(
                        issue.projectId(),
                        issue.issueTypeId(),
                        issue.text(),
                        Map.of(),
                        IssueMarker.write(issue.marker())))
                .map(created -> new CreatedIssue(created.id(), created.key()));
    }

    /** Page by page, lowest ids first, until a marker fits: our account may have made hundreds of issues since. */
    Uni<List<CreatedIssue>> carrying(UUID operation, String projectId, Instant since) {
        return onPage(operation, "project = " + projectId + madeSince(since), null);
    }

    private Uni<List<CreatedIssue>> onPage(UUID operation, String jql, String pageToken) {
        return site.search(jql, List.of("id"), pageToken, List.of())
                .chain(page -> looks.read(
                                page.issues().stream().map(JiraIssue::id).toList())
                        .map(found -> carrying(operation, found))
                        .chain(made -> made.isEmpty() && page.nextPageToken() != null
                                ? onPage(operation, jql, page.nextPageToken())
                                : Uni.createFrom().item(made)));
    }

    private static List<CreatedIssue> carrying(UUID operation, Map<String, AlmIssue> found) {
        return found.values().stream()
                .filter(issue ->
                        issue.marker() != null && issue.marker().operation().equals(operation))
                .sorted(Comparator.comparing(AlmIssue::id, BY_NUMBER))
                .map(issue -> new CreatedIssue(issue.id(), issue.key()))
                .toList();
    }

    Uni<List<MadeIssue>> since(String projectId, String issueTypeId, Instant since) {
        String jql = "project = " + projectId + " AND issuetype = " + issueTypeId + madeSince(since);
        return collect(jql, null, new ArrayList<>())
                .map(made -> made.stream()
                        .filter(issue -> !issue.createdAt().isBefore(since))
                        .sorted(Comparator.comparing(MadeIssue::id, BY_NUMBER))
                        .toList());
    }

    /** The index may be trusted with the time of creation, which never changes. */
    private Uni<List<MadeIssue>> collect(String jql, String pageToken, List<MadeIssue> made) {
        return site.search(jql, List.of("created"), pageToken, List.of()).chain(page -> {
            page.issues().forEach(issue -> made.add(made(issue)));
            return page.nextPageToken() == null
                    ? Uni.createFrom().item(made)
                    : collect(jql, page.nextPageToken(), made);
        });
    }

    private static MadeIssue made(JiraIssue issue) {
        return new MadeIssue(
                issue.id(),
                issue.key(),
                JiraInstant.read(issue.fields().get("created")).orElse(Instant.EPOCH));
    }

    private static String madeSince(Instant since) {
        return " AND creator = currentUser() AND created >= \"-" + JqlMinutes.since(since) + "m\" ORDER BY id ASC";
    }
}
