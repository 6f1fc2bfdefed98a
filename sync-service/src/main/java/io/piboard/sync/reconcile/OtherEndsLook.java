package io.piboard.sync.reconcile;

import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.StringEnd;
import io.piboard.sync.link.StringMemory;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.plan.OtherEnds;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the other ends of an issue's strings and links. Children are known by what their own lanes have last seen; those
 * that a string of ours is about to change, or that do not show what we remember, are read; and so are issues whose link has disappeared:
 * with a deleted issue its links go, but nobody cut the string.
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
                        ? asTheyAre(visit, ours, seen.issue(), ends)
                        : Uni.createFrom().item(ends));
    }

    private Uni<OtherEnds> asTheyAre(Visit visit, List<SyncLink> ours, AlmIssue issue, OtherEnds ends) {
        Set<String> moving = issues(ours, link -> moving(link, ends.stickies()));
        moving.addAll(issues(ours, link -> atOdds(visit, link, ends)));
        Set<String> lost = issues(ours, link -> lost(link, issue, ends.stickies()));
        Set<String> asked = new TreeSet<>(moving);
        asked.addAll(lost);
        return asked.isEmpty()
                ? Uni.createFrom().item(ends)
                : alm.read(visit.connection(), asked)
                        .map(read -> new OtherEnds(
                                ends.stickies(),
                                children(ends, moving, read, issue.id()),
                                missing(asked, read),
                                projects(read)));
    }

    private static Set<String> children(OtherEnds ends, Set<String> asked, Map<String, AlmIssue> read, String parent) {
        Set<String> children = new TreeSet<>(ends.children());
        children.removeAll(asked);
        asked.stream()
                .filter(id -> read.containsKey(id) && isChild(read.get(id), parent))
                .forEach(children::add);
        return children;
    }

    private static Map<String, String> projects(Map<String, AlmIssue> read) {
        return read.values().stream().collect(Collectors.toMap(AlmIssue::id, AlmIssue::projectId));
    }

    private static Set<String> missing(Set<String> asked, Map<String, AlmIssue> read) {
        return asked.stream().filter(id -> !read.containsKey(id)).collect(Collectors.toSet());
    }

    /** Issues that a string of ours led to and that are not linked any more: somebody cut the link, or they are gone. */
    private static Stream<String> lost(SyncLink link, AlmIssue issue, List<SyncLink> others) {
        Set<String> shown = shown(issue);
        Set<String> alive = others.stream()
                .filter(other -> other.memory().standing() != Standing.GONE)
                .map(SyncLink::issueId)
                .collect(Collectors.toSet());
        return link.memory().strings().known().values().stream()
                .filter(memory -> !memory.isAbsent() && !memory.end().isChild())
                .map(memory -> memory.agreed().issueId())
                .filter(other -> issue.links() != null && !shown.contains(other) && alive.contains(other));
    }

    private static Set<String> issues(List<SyncLink> links, Function<SyncLink, Stream<String>> which) {
        return links.stream().flatMap(which).collect(Collectors.toCollection(TreeSet::new));
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

    /** Children of which our own lane and theirs know different things: theirs may have looked before our last change. */
    private static Stream<String> atOdds(Visit visit, SyncLink link, OtherEnds ends) {
        Set<String> remembered = link.memory().strings().known().values().stream()
                .filter(memory -> !memory.isAbsent() && memory.end().isChild())
                .map(memory -> memory.agreed().issueId())
                .collect(Collectors.toSet());
        Set<String> shown = new TreeSet<>(
                ends.childrenIn(visit.sessions().get(link.session()).linkRules(), link));
        cut(link, ends).forEach(shown::add);
        return Stream.concat(
                remembered.stream().filter(child -> !ends.children().contains(child)),
                shown.stream().filter(child -> !remembered.contains(child)));
    }

    /** Children whose string was cut, whatever the rules say by now (found by the simulation). */
    private static Stream<String> cut(SyncLink link, OtherEnds ends) {
        Set<UUID> targets = link.memory().strings().known().values().stream()
                .filter(memory -> memory.isAbsent() && memory.end().isChild())
                .map(memory -> memory.end().target())
                .collect(Collectors.toSet());
        return ends.stickies().stream()
                .filter(other -> targets.contains(other.sticky()))
                .map(SyncLink::issueId)
                .filter(ends.children()::contains);
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
