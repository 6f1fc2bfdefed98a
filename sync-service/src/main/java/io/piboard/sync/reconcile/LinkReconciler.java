package io.piboard.sync.reconcile;

import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.batch.SprintMoves;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.plan.LinkPlan;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes the stickies of one lane and their issue agree: look, plan, write, look again, until there is nothing left to
 * write; then what was found is committed. Level-triggered: whatever was lost or doubled before, this look sees the truth.
 */
public class LinkReconciler {

    /** A visit that still has something to write after so many looks is ended and comes again. */
    private static final int ROUNDS = 4;

    private final AlmGateway alm;
    private final IssueLook looks;
    private final IssueWriter writer;
    private final IssueCreator creator;
    private final IssueRemover remover;

    public LinkReconciler(AlmGateway alm, SprintMoves sprintMoves, Links links) {
        this.alm = alm;
        this.looks = new IssueLook(alm);
        this.writer = new IssueWriter(alm, sprintMoves, links);
        this.creator = new IssueCreator(alm, links);
        this.remover = new IssueRemover(alm, links);
    }

    /** Fails with {@link LaneLostException} when another claim took over; every trouble with Jira is in the outcome. */
    public Uni<VisitOutcome> visit(Visit visit) {
        if (visit.isAheadOfItsSession()) {
            return Uni.createFrom().item(lookAgain(visit));
        }
        if (visit.isAtRest()) {
            return Uni.createFrom()
                    .item(VisitOutcome.done(List.of(), visit.lane().seen()));
        }
        if (visit.lane().isBeforeCreate()) {
            return creator.visit(visit);
        }
        return agreeOrRemove(visit)
                .onFailure(AlmException.class)
                .recoverWithItem(trouble -> notNow(visit, working(visit), (AlmException) trouble, null));
    }

    private Uni<VisitOutcome> agreeOrRemove(Visit visit) {
        if (visit.links().stream().anyMatch(SyncLink::wantsNewIssue)) {
            return Uni.createFrom().item(startAgain(visit));
        }
        return remover.isDue(visit)
                ? remover.visit(visit)
                : looks.look(visit)
                        .chain(look -> proceed(visit, look))
                        .map(outcome -> remover.waitingFor(visit, outcome));
    }

    private Uni<VisitOutcome> proceed(Visit visit, Look look) {
        return switch (look) {
            case Look.Seen seen -> welcome(visit, seen);
            case Look.Gone gone -> Uni.createFrom().item(allGone(visit));
            case Look.Stale stale -> Uni.createFrom().item(lookAgain(visit));
            case Look.Hidden hidden ->
                Uni.createFrom().item(notNow(visit, working(visit), new AlmException.NotFound(null), null));
        };
    }

    /** Sessions that do not show the issue yet come first; then all links are brought to agree. */
    private Uni<VisitOutcome> welcome(Visit visit, Look.Seen seen) {
        Newcomer newcomer = new Newcomer(visit, seen.issue());
        List<Working> known = working(visit).stream()
                .map(link -> link.takesPart(visit) ? link.placed(visit, seen.issue()) : link)
                .toList();
        Uni<List<Working>> all = newcomer.isWanted()
                ? withImports(visit, newcomer, known)
                : Uni.createFrom().item(known);
        return all.chain(links -> agree(visit, links, seen, 1))
                .map(outcome -> outcome.withCreated(newcomer.createdHere()).learning(markers(visit, seen)))
                .map(outcome -> newcomer.isHeld() ? waiting(visit, outcome) : outcome);
    }

    private Uni<List<Working>> withImports(Visit visit, Newcomer newcomer, List<Working> known) {
        Uni<Boolean> inScope = visit.lane().inScope()
                ? Uni.createFrom().item(true)
                : alm.inScope(visit.connection(), List.of(visit.lane().issueId()))
                        .map(ids -> ids.contains(visit.lane().issueId()));
        return inScope.map(inside -> {
            List<Working> all = new ArrayList<>(known);
            if (inside) {
                newcomer.imports().forEach(link -> all.add(Working.imported(link)));
            }
            return all;
        });
    }

    private Uni<VisitOutcome> agree(Visit visit, List<Working> links, Look.Seen seen, int round) {
        List<Working> planned = new ArrayList<>();
        List<PlannedLink> withWrites = new ArrayList<>();
        for (Working link : links) {
            if (!link.takesPart(visit)) {
                planned.add(link);
                continue;
            }
            Optional<LinkPlan> plan = link.plan(visit, seen.issue());
            planned.add(plan.map(link::planned).orElseGet(() -> outsideMapping(link)));
            plan.filter(found -> !found.writes().isEmpty())
                    .ifPresent(found -> withWrites.add(new PlannedLink(planned.size() - 1, found.writes())));
        }
        if (withWrites.isEmpty() || round > ROUNDS) {
            return Uni.createFrom().item(end(visit, planned, seen.issue(), !withWrites.isEmpty()));
        }
        return seen.fresh()
                ? write(visit, planned, withWrites, seen.issue(), round)
                : looks.read(visit)
                        .chain(look -> look instanceof Look.Seen again
                                ? agree(visit, links, again, round)
                                : proceed(visit, look));
    }

    private Uni<VisitOutcome> write(
            Visit visit, List<Working> links, List<PlannedLink> writes, AlmIssue issue, int round) {
        return writer.writeAll(visit, links, writes, issue)
                .chain(written -> written.trouble()
                        .map(trouble -> Uni.createFrom().item(notNow(visit, written.links(), trouble, issue)))
                        .orElseGet(() -> confirm(visit, written.links(), issue, round)));
    }

    /** Rule 20: the baseline is what this read shows, not what was sent. */
    private Uni<VisitOutcome> confirm(Visit visit, List<Working> links, AlmIssue before, int round) {
        return looks.read(visit)
                .chain(look -> look instanceof Look.Seen seen
                        ? agree(visit, links, seen, round + 1)
                        : Uni.createFrom()
                                .item(notNow(visit, links, new AlmException.Unavailable(false, null), before)))
                .onFailure(AlmException.class)
                .recoverWithItem(trouble -> notNow(visit, links, (AlmException) trouble, before));
    }

    private static VisitOutcome end(Visit visit, List<Working> links, AlmIssue issue, boolean unfinished) {
        List<CommittedLink> committed = links.stream()
                .map(link -> link.tell(link.now().memory().withoutTrouble()))
                .map(link -> link.removedIfDeleted(visit))
                .map(link -> link.committed(visit, Optional.of(issue)))
                .toList();
        return unfinished
                ? VisitOutcome.again(committed, issue, soon(visit), visit.lane().failures() + 1)
                : VisitOutcome.done(committed, issue);
    }

    private VisitOutcome allGone(Visit visit) {
        return VisitOutcome.done(
                commit(visit, working(visit), LinkReconciler::gone, visit.lane().lastSeen()),
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

    private static Working outsideMapping(Working link) {
        return link.tell(link.now().memory().withStanding(Standing.LEFT_SCOPE));
    }

    /** What an issue of our own making tells about its site (link.md rule 25); {@code null} if nothing new. */
    private static Boolean markers(Visit visit, Look.Seen seen) {
        boolean ours = visit.links().stream().anyMatch(link -> link.memory().create() != null);
        boolean kept = seen.issue().marker() != null;
        return ours && seen.fresh() && !visit.keepsMarkers().equals(Optional.of(kept)) ? kept : null;
    }

    /** It may be the issue of a create that is on its way: nobody imports it before that is known. */
    private static VisitOutcome waiting(Visit visit, VisitOutcome outcome) {
        return outcome.dueAgain() != null
                ? outcome
                : VisitOutcome.again(
                        outcome.links(),
                        outcome.seen(),
                        soon(visit),
                        visit.lane().failures() + 1);
    }

    /** The sticky goes back to where it was before its create; the create follows on its own lane. */
    private static VisitOutcome startAgain(Visit visit) {
        List<CommittedLink> committed = visit.links().stream()
                .filter(SyncLink::wantsNewIssue)
                .map(link -> Working.of(link).startingAgain())
                .map(link -> link.committed(visit, Optional.empty()))
                .toList();
        return VisitOutcome.later(committed, visit.lane().seen(), visit.lane().claimedAt());
    }

    private static VisitOutcome lookAgain(Visit visit) {
        return VisitOutcome.again(
                List.of(), visit.lane().seen(), soon(visit), visit.lane().failures() + 1);
    }

    private static VisitOutcome notNow(Visit visit, List<Working> links, AlmException trouble, AlmIssue seen) {
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

    private static List<Working> working(Visit visit) {
        return visit.links().stream().map(Working::of).toList();
    }

    private static Instant soon(Visit visit) {
        return visit.lane().claimedAt().plus(BackOff.delay(visit));
    }

    /** The writes of the link at this place in the list. */
    record PlannedLink(int index, List<LinkPlan.PlannedWrite> writes) {}
}
