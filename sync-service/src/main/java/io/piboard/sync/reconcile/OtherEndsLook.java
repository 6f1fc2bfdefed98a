package io.piboard.sync.reconcile;

import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.link.StringEnd;
import io.piboard.sync.link.StringMemory;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.plan.OtherEnds;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the other ends of an issue's strings and links. Children are known by what their own lanes have last seen; those
 * that a string of ours is about to change, or has just changed, are read.
 */
final class OtherEndsLook {

    private final AlmGateway alm;
    private final Links links;

    OtherEndsLook(AlmGateway alm, Links links) {
        this.alm = alm;
        this.links = links;
    }

    Uni<OtherEnds> look(Visit visit, List<Working> working, Look.Seen seen) {
        List<SyncLink> ours = working.stream().map(Working::now).toList();
        Set<UUID> stickies = ours.stream().flatMap(OtherEndsLook::targets).collect(Collectors.toSet());
        Set<String> issues = shown(seen.issue());
        boolean parents = visit.mayHaveChildren();
        if (stickies.isEmpty() && issues.isEmpty() && !parents) {
            return Uni.createFrom().item(OtherEnds.NONE);
        }
        return links.otherEnds(visit.lane(), stickies, issues, parents)
                .chain(ends -> seen.fresh()
                        ? withChildrenAsTheyAre(visit, ours, ends)
                        : Uni.createFrom().item(ends));
    }

    private Uni<OtherEnds> withChildrenAsTheyAre(Visit visit, List<SyncLink> ours, OtherEnds ends) {
        Set<String> moving = ours.stream()
                .flatMap(link -> moving(link, ends.stickies()))
                .collect(Collectors.toCollection(TreeSet::new));
        return moving.isEmpty()
                ? Uni.createFrom().item(ends)
                : alm.read(visit.connection(), moving)
                        .map(read -> replaced(ends, moving, read, visit.lane().issueId()));
    }

    private static OtherEnds replaced(
            OtherEnds ends, Collection<String> asked, Map<String, AlmIssue> read, String parent) {
        Set<String> children = new TreeSet<>(ends.children());
        children.removeAll(asked);
        read.values().stream()
                .filter(issue -> isChild(issue, parent))
                .map(AlmIssue::id)
                .forEach(children::add);
        return new OtherEnds(ends.stickies(), children);
    }

    private static boolean isChild(AlmIssue issue, String parent) {
        return issue.links() != null
                && issue.links().stream()
                        .anyMatch(link -> link.type().equals(AlmIssue.PARENT)
                                && link.other().equals(parent));
    }

    /** The issues whose parent somebody on the board wants to be another one, or whose change is on its way. */
    private static Stream<String> moving(SyncLink link, List<SyncLink> others) {
        Set<UUID> children = new HashSet<>();
        link.strings().stream()
                .filter(wish -> StringEnd.of(wish).isChild())
                .filter(wish -> link.isOpen(wish) || isAttempted(link, wish))
                .map(StringWish::target)
                .forEach(children::add);
        return others.stream()
                .filter(other -> children.contains(other.sticky()))
                .map(SyncLink::issueId)
                .filter(Objects::nonNull);
    }

    private static boolean isAttempted(SyncLink link, StringWish wish) {
        return link.memory().strings().attempt(wish.string()).isPresent();
    }

    private static Stream<UUID> targets(SyncLink link) {
        return Stream.concat(
                link.strings().stream().map(StringWish::target),
                link.memory().strings().known().values().stream()
                        .map(StringMemory::end)
                        .map(StringEnd::target));
    }

    private static Set<String> shown(AlmIssue issue) {
        return issue.links() == null
                ? Set.of()
                : issue.links().stream().map(Link::other).collect(Collectors.toSet());
    }
}
