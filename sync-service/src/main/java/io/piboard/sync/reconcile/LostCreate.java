package io.piboard.sync.reconcile;

import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmGateway.CreatedIssue;
import io.piboard.sync.link.CreateIntent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the issue of a create whose answer was lost: the one that a webhook showed with our marker, else by search
 * from the intent's time on (link.md rule 25). Nothing found proves nothing before the index must have it.
 */
final class LostCreate {

    /** Jira's clock and ours may differ by this much. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(2);

    private final AlmGateway alm;

    LostCreate(AlmGateway alm) {
        this.alm = alm;
    }

    Uni<Optional<CreatedIssue>> find(Visit visit, CreateIntent intent) {
        return hinted(visit, intent)
                .chain(hinted -> hinted.isPresent() ? Uni.createFrom().item(hinted) : searched(visit, intent));
    }

    private Uni<Optional<CreatedIssue>> searched(Visit visit, CreateIntent intent) {
        return alm.findCreated(
                        visit.connection(),
                        intent.projectId(),
                        intent.operation(),
                        intent.asked().minus(CLOCK_SLACK))
                .map(found -> found.stream().findFirst());
    }

    private Uni<Optional<CreatedIssue>> hinted(Visit visit, CreateIntent intent) {
        String id = visit.lane().createdIssue();
        if (id == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return alm.read(visit.connection(), List.of(id))
                .map(found -> Optional.ofNullable(found.get(id))
                        .filter(issue -> issue.marker() != null
                                && issue.marker().operation().equals(intent.operation()))
                        .map(issue -> new CreatedIssue(issue.id(), issue.key())));
    }
}
