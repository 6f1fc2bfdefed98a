package io.piboard.sync.work;

import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.CommittedLink;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The parents of an issue that is the child of others now: their own looks do not show their children. */
final class ParentRings {

    private ParentRings() {}

    /** An issue's own look does not show its children: they tell it, also those that only now have a sticky. */
    static Uni<List<Ring>> of(Transaction transaction, Lane lane, VisitOutcome outcome) {
        Set<String> before = parents(lane.seen());
        Set<String> after = outcome.seen() == null ? before : parents(outcome.seen());
        Set<String> changed = new TreeSet<>(before);
        changed.addAll(after);
        if (outcome.links().stream().noneMatch(OtherEndRings::hasIssueNow)) {
            changed.removeIf(parent -> before.contains(parent) && after.contains(parent));
        }
        return linked(transaction, lane, changed)
                .chain(rings -> claiming(transaction, lane, outcome, !changed.isEmpty())
                        .map(more -> OtherEndRings.both(rings, more)));
    }

    private static Uni<List<Ring>> linked(Transaction transaction, Lane lane, Set<String> issues) {
        return issues.isEmpty()
                ? Uni.createFrom().item(List.of())
                : transaction
                        .linked(lane.connection(), issues)
                        .map(known -> OtherEndRings.rings(lane.organisation(), lane.connection(), known));
    }

    /**
     * Who made it a child, or lost it as one, between two looks of its own lane was never seen here.
     *
     * @param all also those that know it as it is
     */
    private static Uni<List<Ring>> claiming(Transaction transaction, Lane lane, VisitOutcome outcome, boolean all) {
        if (outcome.seen() == null || outcome.seen().equals(lane.seen())) {
            return Uni.createFrom().item(List.of());
        }
        Set<String> parents = parents(outcome.seen());
        Uni<List<Ring>> chain = Uni.createFrom().item(List.of());
        for (CommittedLink link : outcome.links()) {
            UUID child = link.after().sticky();
            chain = chain.chain(rings -> transaction
                    .withStringTo(child)
                    .map(sources -> sources.stream()
                            .filter(source -> all || isAtOdds(source, child, parents))
                            .map(source -> Ring.otherEnd(LaneName.of(source)))
                            .toList())
                    .map(more -> OtherEndRings.both(rings, more)));
        }
        return chain;
    }

    private static boolean isAtOdds(SyncLink parent, UUID child, Set<String> parents) {
        return parent.memory().strings().known().values().stream()
                .filter(memory ->
                        memory.end().isChild() && memory.end().target().equals(child))
                .anyMatch(memory -> memory.isAbsent() == parents.contains(parent.issueId()));
    }

    private static Set<String> parents(AlmIssue issue) {
        return issue == null || issue.links() == null
                ? Set.of()
                : issue.links().stream()
                        .filter(link -> link.type().equals(AlmIssue.PARENT))
                        .map(Link::other)
                        .collect(Collectors.toSet());
    }
}
