package io.piboard.sync.plan;

import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.SyncLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the other ends of an issue's strings and links.
 *
 * @param stickies the stickies that its strings lead to, and those that show an issue it is linked with
 * @param children issues whose last look showed this one as their parent: its own look does not show them
 * @param vanished issues at other ends that do not answer any more: their links went with them, nobody cut them
 * @param projects of those issues at other ends that were read
 */
public record OtherEnds(
        List<SyncLink> stickies, Set<String> children, Set<String> vanished, Map<String, String> projects) {

    public static final OtherEnds NONE = new OtherEnds(List.of(), Set.of(), Set.of(), Map.of());

    /** Every link of the issue, its children among them; empty when the look did not show its links (link.md rule 13). */
    Optional<List<Link>> shownOn(AlmIssue issue) {
        return Optional.ofNullable(issue.links())
                .map(links -> Stream.concat(links.stream(), children.stream().map(OtherEnds::child))
                        .toList());
    }

    /** The children that a link rule makes strings of this sticky. */
    public Set<String> childrenIn(List<LinkRule> rules, SyncLink source) {
        return children.stream()
                .filter(issue -> ofIssue(source.session(), issue)
                        .filter(target -> makesString(rules, source, target, child(issue)))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** The stickies among them. */
    public Set<UUID> known() {
        return stickies.stream().map(SyncLink::sticky).collect(Collectors.toSet());
    }

    Optional<SyncLink> sticky(UUID sticky) {
        return stickies.stream().filter(link -> link.sticky().equals(sticky)).findFirst();
    }

    /** It has an issue, and that is not gone. */
    boolean hasIssue(SyncLink other) {
        return other.issueId() != null
                && other.memory().standing() != Standing.GONE
                && !vanished.contains(other.issueId());
    }

    /** The sticky of this session that shows the issue, unless it was taken off the board. */
    Optional<SyncLink> ofIssue(UUID session, String issueId) {
        return stickies.stream()
                .filter(link -> link.session().equals(session) && issueId.equals(link.issueId()))
                .filter(link -> link.memory().standing() != Standing.REMOVED_HERE && !link.isDeletedOnBoard())
                .findFirst();
    }

    /** A link that both directions' rules claim is the string of the rule that does not turn it round. */
    static boolean makesString(List<LinkRule> rules, SyncLink source, SyncLink target, Link link) {
        LinkRule wanted = new LinkRule(source.stickyType(), target.stickyType(), link.type(), link.inward());
        LinkRule straight = new LinkRule(target.stickyType(), source.stickyType(), link.type(), false);
        return rules.contains(wanted) && !(link.inward() && rules.contains(straight));
    }

    private static Link child(String issueId) {
        return new Link(null, AlmIssue.PARENT, issueId, true);
    }
}
