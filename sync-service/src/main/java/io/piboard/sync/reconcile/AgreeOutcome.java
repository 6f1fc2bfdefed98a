package io.piboard.sync.reconcile;

import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.piboard.sync.right.RefusedRights;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a visit of an issue's lane may end: pure. */
final class AgreeOutcome {

    private AgreeOutcome() {}

    static VisitOutcome end(Visit visit, List<Working> links, AlmIssue issue, boolean unfinished) {
        List<CommittedLink> committed = links.stream()
                .map(link -> link.tell(link.now().memory().withoutTrouble()))
                .map(link -> link.removedIfDeleted(visit))
                .map(link -> link.committed(visit, Optional.of(issue)))
                .toList();
        return unfinished
                ? VisitOutcome.again(committed, issue, soon(visit), visit.lane().failures() + 1)
                : atRest(visit, links, committed, issue);
    }

    /** What waits for the pre-flight is rung by its answer; should none come, the lane comes by itself. */
    private static VisitOutcome atRest(
            Visit visit, List<Working> links, List<CommittedLink> committed, AlmIssue issue) {
        return links.stream().anyMatch(Working::awaitsPermission)
                ? VisitOutcome.later(committed, issue, visit.lane().claimedAt().plus(RefusedRights.LONGEST))
                : VisitOutcome.done(committed, issue);
    }

    static VisitOutcome allGone(Visit visit) {
        return VisitOutcome.done(
                commit(
                        visit,
                        LinkReconciler.working(visit),
                        AgreeOutcome::gone,
                        visit.lane().lastSeen()),
                visit.lane().seen());
    }

    private static Working gone(Working link) {
        Standing standing = link.now().memory().standing();
        if (standing == Standing.GONE
                || (standing == Standing.REMOVED_HERE && link.now().isDeletedOnBoard())) {
            return link;
        }
        return link.tell(link.now().memory().withStanding(Standing.GONE))
                .with(JournalEntry.step(JournalEntry.Step.GONE, link.now().issueId()));
    }

    /** What an issue of our own making tells about its site (link.md rule 25); {@code null} if nothing new. */
    static Boolean markers(Visit visit, Look.Seen seen) {
        boolean ours = visit.links().stream().anyMatch(link -> link.memory().create() != null);
        boolean kept = seen.issue().marker() != null;
        return ours && seen.fresh() && !visit.keepsMarkers().equals(Optional.of(kept)) ? kept : null;
    }

    /** It may be the issue of a create that is on its way: nobody imports it before that is known. */
    static VisitOutcome waiting(Visit visit, VisitOutcome outcome) {
        return outcome.dueAgain() != null
                ? outcome
                : VisitOutcome.again(
                        outcome.links(),
                        outcome.seen(),
                        soon(visit),
                        visit.lane().failures() + 1);
    }

    /** The sticky goes back to where it was before its create; the create follows on its own lane. */
    static VisitOutcome startAgain(Visit visit) {
        List<CommittedLink> committed = visit.links().stream()
                .filter(SyncLink::wantsNewIssue)
                .map(link -> Working.of(link).startingAgain())
                .map(link -> link.committed(visit, Optional.empty()))
                .toList();
        return VisitOutcome.later(committed, visit.lane().seen(), visit.lane().claimedAt());
    }

    static VisitOutcome lookAgain(Visit visit) {
        return VisitOutcome.again(
                List.of(), visit.lane().seen(), soon(visit), visit.lane().failures() + 1);
    }

    static VisitOutcome notNow(Visit visit, List<Working> links, AlmException trouble, AlmIssue seen) {
        Instant retryAt = BackOff.after(trouble, visit);
        Optional<AlmIssue> last = seen == null ? visit.lane().lastSeen() : Optional.of(seen);
        List<CommittedLink> committed =
                commit(visit, links, link -> link.inTrouble(trouble.getMessage(), retryAt), last);
        VisitOutcome outcome = VisitOutcome.again(
                committed, last.orElse(null), retryAt, visit.lane().failures() + 1);
        return trouble instanceof AlmException.Unauthorized ? outcome.asRefused() : outcome;
    }

    private static List<CommittedLink> commit(
            Visit visit, List<Working> links, UnaryOperator<Working> change, Optional<AlmIssue> seen) {
        return links.stream()
                .map(change)
                .map(link -> link.committed(visit, seen))
                .toList();
    }

    private static Instant soon(Visit visit) {
        return visit.lane().claimedAt().plus(BackOff.delay(visit));
    }
}
