package io.piboard.metadata.drift;

import io.piboard.metadata.drift.Drift.Change;
import io.piboard.metadata.drift.Subject.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a look at a site means for one thing that a session uses. Pure. */
final class DriftDecision {

    private DriftDecision() {}

    static UsedSubject decide(UsedSubject used, Sighting now, Instant when) {
        return switch (now) {
            case Sighting.Unknown unknown -> used;
            case Sighting.Absent absent -> absent(used, when);
            case Sighting.Seen seen -> seen(used, seen, when);
        };
    }

    /** A permission that was never there was no surprise: the pre-flight tells it. */
    private static UsedSubject absent(UsedSubject used, Instant when) {
        boolean neverThere = used.before() == null && used.subject().kind() == Kind.PERMISSION;
        return neverThere ? used : used.drifted(Drift.GONE, when);
    }

    private static UsedSubject seen(UsedSubject used, Sighting.Seen now, Instant when) {
        if (used.before() == null) {
            return used.asIs(now.facts());
        }
        List<Change> changes = changes(used.before(), now.facts());
        return changes.isEmpty()
                ? used.asIs(used.before())
                : used.drifted(new Drift(Drift.Kind.CHANGED, changes), when);
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> now) {
        return Stream.of(before, now)
                .flatMap(facts -> facts.keySet().stream())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .stream()
                .filter(what -> !Objects.equals(before.get(what), now.get(what)))
                .map(what -> new Change(what, before.get(what), now.get(what)))
                .toList();
    }
}
