package io.piboard.sync.reconcile;

import io.piboard.contracts.SyncedField;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.batch.SprintMoves;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.plan.LinkPlan;
import io.piboard.sync.plan.LinkPlan.PlannedWrite;
import io.piboard.sync.plan.OtherEnds;
import io.piboard.sync.plan.PlannedStep;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes the stickies of one lane and their issue agree: look, plan, write, look again, until there is nothing left to
 * write; then what was found is committed. Level-triggered: whatever was lost or doubled before, this look sees the truth.
 */
public class LinkReconciler {

    /** A visit that still has something to write after so many looks is ended and comes again. */
    private static final int ROUNDS = 4;

    private final AlmGateway alm;
    private final IssueLook looks;
    private final OtherEndsLook otherEnds;
    private final IssueWriter writer;
    private final IssueCreator creator;
    private final IssueRemover remover;
    private final Permissions permissions;

    public LinkReconciler(AlmGateway alm, SprintMoves sprintMoves, Links links) {
        this(alm, sprintMoves, links, UUID::randomUUID);
    }

    /** @param operations ids of creates: random, unless a run has to be repeated */
    public LinkReconciler(AlmGateway alm, SprintMoves sprintMoves, Links links, Supplier<UUID> operations) {
        this.alm = alm;
        this.looks = new IssueLook(alm);
        this.otherEnds = new OtherEndsLook(alm, links);
        this.permissions = new Permissions(links);
        this.writer = new IssueWriter(alm, sprintMoves, links, permissions);
        this.creator = new IssueCreator(alm, links, permissions, operations);
        this.remover = new IssueRemover(alm, links, permissions);
    }

    /** Fails with {@link LaneLostException} when another claim took over; every trouble with Jira is in the outcome. */
    public Uni<VisitOutcome> visit(Visit visit) {
        if (visit.isAheadOfItsSession()) {
            return Uni.createFrom().item(AgreeOutcome.lookAgain(visit));
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
                .recoverWithItem(trouble -> AgreeOutcome.notNow(visit, working(visit), (AlmException) trouble, null))
                .map(outcome -> outcome.readBy(visit.connection().fieldsVersion()));
    }

    private Uni<VisitOutcome> agreeOrRemove(Visit visit) {
        if (visit.links().stream().anyMatch(SyncLink::wantsNewIssue)) {
            return Uni.createFrom().item(AgreeOutcome.startAgain(visit));
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
            case Look.Gone gone -> Uni.createFrom().item(AgreeOutcome.allGone(visit));
            case Look.Stale stale -> Uni.createFrom().item(AgreeOutcome.lookAgain(visit));
            case Look.Hidden hidden ->
                Uni.createFrom()
                        .item(AgreeOutcome.notNow(visit, working(visit), new AlmException.NotFound(null), null));
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
                .map(outcome -> outcome.withCreated(newcomer.createdHere()).learning(AgreeOutcome.markers(visit, seen)))
                .map(outcome -> newcomer.isHeld() ? AgreeOutcome.waiting(visit, outcome) : outcome);
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
        return otherEnds.look(visit, links, seen).chain(ends -> agree(visit, links, seen, ends, round));
    }

    private Uni<VisitOutcome> agree(Visit visit, List<Working> links, Look.Seen seen, OtherEnds ends, int round) {
        List<Working> planned = new ArrayList<>();
        List<PlannedLink> withWrites = new ArrayList<>();
        Set<SyncedField> taken = EnumSet.noneOf(SyncedField.class);
        boolean needsFreshLook = false;
        for (Working link : links) {
            if (!link.takesPart(visit)) {
                planned.add(link);
                continue;
            }
            Optional<LinkPlan> plan = link.plan(visit, seen.issue(), ends, project -> permissions.of(visit, project));
            planned.add(plan.map(link::planned).orElseGet(() -> outsideMapping(link)));
            needsFreshLook =
                    needsFreshLook || plan.filter(LinkPlan::needsFreshLook).isPresent();
            plan.map(found -> inTurn(found.writes(), taken))
                    .filter(writes -> !writes.isEmpty())
                    .ifPresent(writes -> withWrites.add(new PlannedLink(planned.size() - 1, writes)));
        }
        if (needsFreshLook && !seen.fresh()) {
            return looks.read(visit)
                    .chain(look ->
                            look instanceof Look.Seen again ? agree(visit, links, again, round) : proceed(visit, look));
        }
        return withWrites.isEmpty() || round > ROUNDS
                ? Uni.createFrom()
                        .item(AgreeOutcome.end(visit, planned, seen.issue(), !withWrites.isEmpty())
                                .knowing(ends.known()))
                : write(visit, planned, withWrites, seen.issue(), round);
    }

    /** Sessions that write the same field of one look take turns: the later one sees the earlier one's as Jira's change. */
    private static List<PlannedStep> inTurn(List<PlannedStep> writes, Set<SyncedField> taken) {
        return writes.stream()
                .filter(step -> !(step instanceof PlannedWrite planned)
                        || taken.add(planned.write().field()))
                .toList();
    }

    private Uni<VisitOutcome> write(
            Visit visit, List<Working> links, List<PlannedLink> writes, AlmIssue issue, int round) {
        return writer.writeAll(visit, links, writes, issue)
                .chain(written -> written.trouble()
                        .map(trouble ->
                                Uni.createFrom().item(AgreeOutcome.notNow(visit, written.links(), trouble, issue)))
                        .orElseGet(() -> confirm(visit, written.links(), issue, round)));
    }

    /** Rule 20: the baseline is what this read shows, not what was sent. */
    private Uni<VisitOutcome> confirm(Visit visit, List<Working> links, AlmIssue before, int round) {
        return looks.read(visit)
                .chain(look -> look instanceof Look.Seen seen
                        ? agree(visit, links, seen, round + 1)
                        : Uni.createFrom()
                                .item(AgreeOutcome.notNow(
                                        visit, links, new AlmException.Unavailable(false, null), before)))
                .onFailure(AlmException.class)
                .recoverWithItem(trouble -> AgreeOutcome.notNow(visit, links, (AlmException) trouble, before));
    }

    private static Working outsideMapping(Working link) {
        return link.tell(link.now().memory().withStanding(Standing.LEFT_SCOPE));
    }

    static List<Working> working(Visit visit) {
        return visit.links().stream().map(Working::of).toList();
    }

    /** The writes of the link at this place in the list. */
    record PlannedLink(int index, List<PlannedStep> writes) {}
}
