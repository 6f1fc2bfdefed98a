package io.piboard.sync.reconcile;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.piboard.sync.right.RefusedRights;
import io.piboard.sync.right.Rights;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Deletes the issue of a deleted sticky where the session says so: not before the time for undo has passed, and not more
 * of them than the brake allows (product section 5 rule 4). Repeated after a crash: an issue that is gone is deleted.
 */
final class IssueRemover {

    static final String BRAKE =
            "More than 20 issues were deleted within 5 minutes. An admin has to let deletions go on.";
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private final AlmGateway alm;
    private final Links links;
    private final Permissions permissions;

    IssueRemover(AlmGateway alm, Links links, Permissions permissions) {
        this.alm = alm;
        this.links = links;
        this.permissions = permissions;
    }

    boolean isDue(Visit visit) {
        return waiting(visit).anyMatch(after -> !after.isAfter(visit.lane().claimedAt()));
    }

    /** While the deletion can be undone, everything else goes on, and the lane comes again by itself. */
    VisitOutcome waitingFor(Visit visit, VisitOutcome outcome) {
        Optional<Instant> next = waiting(visit).min(Instant::compareTo);
        return next.isEmpty() || outcome.dueAgain() != null
                ? outcome
                : new VisitOutcome(
                        outcome.links(),
                        outcome.seen(),
                        next.get(),
                        false,
                        outcome.failures(),
                        outcome.created(),
                        outcome.refused(),
                        outcome.keepsMarkers(),
                        outcome.fieldsVersion(),
                        outcome.ends());
    }

    /** Without the permission it is refused as Jira would do it, but Jira is not asked. */
    Uni<VisitOutcome> visit(Visit visit) {
        Optional<Rights> rights = visit.lane().lastSeen().map(seen -> permissions.of(visit, seen.projectId()));
        Optional<String> missing = rights.flatMap(known -> known.missing(JiraPermission.DELETE_ISSUES));
        if (missing.isPresent()) {
            return Uni.createFrom().item(refused(visit, missing.get()));
        }
        return rights.flatMap(known -> known.doubt(JiraPermission.DELETE_ISSUES))
                .map(reason -> Uni.createFrom()
                        .item(stopped(visit, reason, visit.lane().claimedAt().plus(RefusedRights.LONGEST), false)))
                .orElseGet(() -> delete(visit));
    }

    private Uni<VisitOutcome> delete(Visit visit) {
        return links.mayDelete(visit.lane())
                .chain(mayDelete -> mayDelete
                        ? alm.delete(visit.connection(), visit.lane().issueId())
                                .map(deleted -> deleted(visit))
                                .onFailure(AlmException.Rejected.class)
                                .recoverWithUni(refused ->
                                        heed(visit, refused).map(heeded -> refused(visit, refused.getMessage())))
                        : Uni.createFrom()
                                .item(stopped(
                                        visit, BRAKE, visit.lane().claimedAt().plus(ASK_AGAIN), true)));
    }

    private static Stream<Instant> waiting(Visit visit) {
        return visit.links().stream()
                .filter(visit::losesIssue)
                .map(link -> link.wanted().deleteIssueAfter());
    }

    /** Other sessions that show the issue see at once that it is gone. */
    private static VisitOutcome deleted(Visit visit) {
        return end(visit, link -> visit.losesIssue(link.now()) ? removed(link) : gone(link));
    }

    private static Working removed(Working link) {
        return link.tell(link.now().memory().withStanding(Standing.REMOVED_HERE))
                .with(JournalEntry.step(JournalEntry.Step.DELETED, link.now().issueId()));
    }

    private static Working gone(Working link) {
        return link.now().memory().standing() == Standing.REMOVED_HERE
                ? link
                : link.tell(link.now().memory().withStanding(Standing.GONE))
                        .with(JournalEntry.step(
                                JournalEntry.Step.GONE, link.now().issueId()));
    }

    /** The sticky is gone all the same; the issue stays, and the journal says why. */
    private static VisitOutcome refused(Visit visit, String reason) {
        return end(
                visit,
                link -> visit.losesIssue(link.now())
                        ? link.tell(link.now().memory().withStanding(Standing.REMOVED_HERE))
                                .with(JournalEntry.refused(SyncedField.TEXT, FieldValue.EMPTY, reason))
                        : link);
    }

    private Uni<Void> heed(Visit visit, Throwable refused) {
        return visit.lane()
                .lastSeen()
                .map(seen -> permissions.heed(visit, seen.projectId(), JiraPermission.DELETE_ISSUES, refused))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** @param held nothing that rings is served before */
    private static VisitOutcome stopped(Visit visit, String reason, Instant again, boolean held) {
        List<CommittedLink> committed = visit.links().stream()
                .map(Working::of)
                .map(link -> visit.losesIssue(link.now())
                        ? link.tell(link.now().memory().withTrouble(reason, again))
                        : link)
                .map(link -> link.committed(visit, visit.lane().lastSeen()))
                .toList();
        return held
                ? VisitOutcome.again(
                        committed, visit.lane().seen(), again, visit.lane().failures())
                : VisitOutcome.later(committed, visit.lane().seen(), again);
    }

    private static VisitOutcome end(Visit visit, UnaryOperator<Working> change) {
        return VisitOutcome.done(
                visit.links().stream()
                        .map(Working::of)
                        .map(change)
                        .map(link -> link.committed(visit, visit.lane().lastSeen()))
                        .toList(),
                visit.lane().seen());
    }
}
