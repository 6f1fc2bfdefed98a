package io.piboard.sync.alm;

import io.piboard.sync.alm.AlmGateway.ChangedIssue;
import io.piboard.sync.alm.AlmGateway.ChangedPage;
import io.piboard.sync.alm.AlmGateway.CreatedIssue;
import io.piboard.sync.alm.AlmGateway.IdPage;
import io.piboard.sync.alm.AlmGateway.MadeIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Searches, which see what the index sees; page tokens are offsets. */
final class InMemorySearches {

    private final InMemorySite site;

    InMemorySearches(InMemorySite site) {
        this.site = site;
    }

    IdPage issuesOf(Collection<String> projectIds, String pageToken) {
        List<String> ids = site.found(projectIds).stream().map(AlmIssue::id).toList();
        return page(ids, pageToken, IdPage::new);
    }

    ChangedPage changedSince(Collection<String> projectIds, Instant since, String pageToken) {
        List<ChangedIssue> changed = site.found(projectIds).stream()
                .filter(issue -> !issue.updated().isBefore(since))
                .map(issue -> new ChangedIssue(issue.id(), issue.updated(), links(issue)))
                .sorted(Comparator.comparing(ChangedIssue::updated))
                .toList();
        return page(changed, pageToken, ChangedPage::new);
    }

    private static List<Link> links(AlmIssue issue) {
        return issue.links() == null
                ? null
                : issue.links().stream()
                        .filter(link -> !link.type().equals(AlmIssue.PARENT))
                        .toList();
    }

    List<CreatedIssue> carrying(UUID operation, String projectId) {
        return mine(projectId)
                .filter(issue ->
                        issue.marker() != null && issue.marker().operation().equals(operation))
                .map(issue -> new CreatedIssue(issue.id(), issue.key()))
                .toList();
    }

    List<MadeIssue> madeByUs(String projectId, String issueTypeId, Instant since) {
        return mine(projectId)
                .filter(issue -> issue.issueTypeId().equals(issueTypeId))
                .map(issue -> new MadeIssue(
                        issue.id(), issue.key(), site.issues.made(issue.id()).at()))
                .filter(issue -> !issue.createdAt().isBefore(since))
                .toList();
    }

    private Stream<AlmIssue> mine(String projectId) {
        return site.index.visible(site.issues.now()).stream()
                .filter(issue -> Set.of(projectId).contains(issue.projectId()))
                .filter(issue -> site.issues.made(issue.id()).actor().equals(InMemorySite.PIBOARD));
    }

    private <T, P> P page(List<T> all, String pageToken, BiFunction<List<T>, String, P> page) {
        int from = pageToken == null ? 0 : Math.min(all.size(), Integer.parseInt(pageToken));
        int to = Math.min(all.size(), from + site.pageSize());
        return page.apply(List.copyOf(all.subList(from, to)), to < all.size() ? String.valueOf(to) : null);
    }
}
