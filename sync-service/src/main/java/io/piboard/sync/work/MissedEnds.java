package io.piboard.sync.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.CommittedLink;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two issues may be linked while both of them come to the board, and neither visit saw the other one's sticky. The one that
 * is committed later notices, and its own lane considers its links again (link.md rule 29).
 */
final class MissedEnds {

    private MissedEnds() {}

    /** What to lock: whoever brings one of the newly linked issues to a board comes before this commit, or sees it. */
    static Stream<UUID> locks(Lane lane, VisitOutcome outcome) {
        return newlyLinked(lane, outcome).stream().map(issue -> lock(lane.connection(), issue));
    }

    static UUID lock(UUID connection, String issueId) {
        return UUID.nameUUIDFromBytes(Lane.ofIssue(connection, issueId).getBytes(UTF_8));
    }

    static Uni<List<Ring>> of(Transaction transaction, Lane lane, VisitOutcome outcome) {
        Set<String> linked = newlyLinked(lane, outcome);
        return linked.isEmpty()
                ? Uni.createFrom().item(List.of())
                : transaction
                        .otherEnds(lane.connection(), List.of(), linked)
                        .map(there -> there.stream().anyMatch(end -> wasMissed(outcome, end))
                                ? List.of(Ring.otherEnd(
                                        LaneName.ofIssue(lane.organisation(), lane.connection(), lane.issueId())))
                                : List.of());
    }

    private static Set<String> newlyLinked(Lane lane, VisitOutcome outcome) {
        Set<String> linked = new HashSet<>(others(outcome.seen()));
        linked.removeAll(others(lane.seen()));
        return linked;
    }

    private static Set<String> others(AlmIssue issue) {
        return issue == null || issue.links() == null
                ? Set.of()
                : issue.links().stream().map(Link::other).collect(Collectors.toSet());
    }

    private static boolean wasMissed(VisitOutcome outcome, SyncLink end) {
        return !outcome.ends().contains(end.sticky())
                && outcome.links().stream()
                        .map(CommittedLink::after)
                        .anyMatch(link -> link.session().equals(end.session()));
    }
}
