package io.piboard.board.wish;

import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.StickySynced.StringSynced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Decides what people and sync-service do to the strings of their source sticky, by the rules of its fields. */
public final class StringDecision {

    /** What a link rule makes of a string. */
    public record Rule(String linkType, boolean inward) {}

    private StringDecision() {}

    /** @param rule empty: a string that stays on the board */
    public static Decided draw(Sticky source, UUID string, UUID target, Optional<Rule> rule, LastEdit by, long now) {
        StringState there = source.strings().get(string);
        if (there != null && there.wanted()) {
            return new Decided.Unchanged(source);
        }
        long version = source.nextVersion(now);
        StringState drawn = rule.filter(any -> source.isForJira())
                .map(link -> StringState.drawn(target, link.linkType(), link.inward(), version))
                .orElseGet(() -> StringState.local(target, version));
        return changed(source, with(source, string, drawn), version, by, drawn.isForJira());
    }

    public static Decided cut(Sticky source, UUID string, LastEdit by, long now) {
        StringState there = source.strings().get(string);
        if (there == null || !there.wanted()) {
            return new Decided.Unchanged(source);
        }
        long version = source.nextVersion(now);
        StringState cut = there.isForJira() ? there.cut(version) : null;
        return changed(source, with(source, string, cut), version, by, there.isForJira());
    }

    /** A string that the event does not name is unknown, not gone. */
    static Map<UUID, StringState> told(Map<UUID, StringState> known, List<StringSynced> events) {
        Map<UUID, StringState> strings = new TreeMap<>(known);
        events.stream()
                .filter(event -> event.string() != null && event.target() != null && event.kind() != null)
                .forEach(event -> strings.compute(event.string(), (id, string) -> told(string, event)));
        return strings;
    }

    /** A string whose issue was made anew is wished anew; one that was cut went with the old issue. */
    static Map<UUID, StringState> wishedAgain(Map<UUID, StringState> known, long version) {
        Map<UUID, StringState> strings = new TreeMap<>(known);
        strings.values().removeIf(string -> !string.wanted());
        strings.replaceAll((id, string) -> string.isForJira() ? string.wishedAgain(version) : string);
        return strings;
    }

    /** What Jira refused or put off is on its way again. */
    static Map<UUID, StringState> retried(Map<UUID, StringState> known, long version) {
        Map<UUID, StringState> strings = new TreeMap<>(known);
        strings.replaceAll((id, string) -> string.isDirty() ? string.wishedAgain(version) : string);
        return strings;
    }

    /** The source is not for Jira any more. */
    static Map<UUID, StringState> keptHere(Map<UUID, StringState> known, long version) {
        Map<UUID, StringState> strings = new TreeMap<>(known);
        strings.values().removeIf(string -> !string.wanted());
        strings.replaceAll((id, string) -> StringState.local(string.target(), version));
        return strings;
    }

    private static Decided changed(
            Sticky source, Map<UUID, StringState> strings, long version, LastEdit by, boolean concernsJira) {
        return new Decided.Changed(
                source.withStrings(strings).withFields(source.fields(), version).editedBy(by), concernsJira);
    }

    private static Map<UUID, StringState> with(Sticky source, UUID id, StringState string) {
        Map<UUID, StringState> strings = new TreeMap<>(source.strings());
        strings.compute(id, (same, there) -> string);
        return strings;
    }

    private static StringState told(StringState known, StringSynced event) {
        if (known == null || !known.isDirty()) {
            boolean local = known != null && !known.isForJira();
            return local ? known : asJiraHasIt(event, known == null ? 0 : known.version());
        }
        if (event.version() < known.version()) {
            return known.showing(null, null);
        }
        return event.kind() == OutcomeKind.AGREED
                ? asJiraHasIt(event, known.version())
                : known.showing(event.kind(), event.reason());
    }

    /** {@code null}: not at all. */
    private static StringState asJiraHasIt(StringSynced event, long version) {
        return event.present() ? StringState.agreed(event.target(), event.linkType(), event.inward(), version) : null;
    }
}
