package io.piboard.sync.plan;

import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.link.NameUuid;
import io.piboard.sync.link.StringEnd;
import io.piboard.sync.link.StringMemory;
import io.piboard.sync.link.SyncLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The strings of one sticky: those that are remembered, those that are wished, and links of Jira that are strings. */
final class StringElements {

    private final SyncLink link;
    private final Map<UUID, StringEnd> ends = new LinkedHashMap<>();

    StringElements(List<LinkRule> rules, SyncLink link, OtherEnds others, List<Link> shown) {
        this.link = link;
        link.memory().strings().known().forEach((string, memory) -> {
            if (!isForgotten(string, memory)) {
                ends.put(string, memory.end());
            }
        });
        link.strings().forEach(wish -> ends.put(wish.string(), StringEnd.of(wish)));
        shown.forEach(one -> others.ofIssue(link.session(), one.other())
                .filter(other -> OtherEnds.makesString(rules, link, other, one))
                .map(other -> new StringEnd(other.sticky(), one.type(), one.inward()))
                .filter(end -> !ends.containsValue(end))
                .ifPresent(end -> ends.put(idOf(end), end)));
    }

    Map<UUID, StringEnd> all() {
        return ends;
    }

    StringMemory memory(UUID string, StringEnd end) {
        return Optional.ofNullable(link.memory().strings().known().get(string))
                .filter(memory -> memory.end().equals(end))
                .orElseGet(() -> StringMemory.unknown(end));
    }

    Optional<StringWish> wish(UUID string) {
        return link.strings().stream()
                .filter(wish -> wish.string().equals(string))
                .findFirst();
    }

    /** A string that was cut and drawn anew is one link: it belongs to the string that is wanted. */
    boolean isShadowed(UUID string, StringEnd end) {
        return !isWanted(string)
                && link.strings().stream()
                        .anyMatch(other -> other.wanted()
                                && !other.string().equals(string)
                                && StringEnd.of(other).equals(end));
    }

    private boolean isWanted(UUID string) {
        return wish(string).filter(StringWish::wanted).isPresent();
    }

    /** The board has been told that it is not there, and does not name it any more. */
    private boolean isForgotten(UUID string, StringMemory memory) {
        return memory.isAbsent()
                && wish(string).isEmpty()
                && link.memory().strings().attempt(string).isEmpty()
                && (memory.outcome() == null
                        || link.wantedVersion() > memory.outcome().version());
    }

    /** Deterministic, so that whoever finds the link first finds the same string. */
    private UUID idOf(StringEnd end) {
        return NameUuid.of(
                link.session() + "/" + end.linkType() + "/" + end.inward() + "/" + link.sticky() + "/" + end.target());
    }
}
