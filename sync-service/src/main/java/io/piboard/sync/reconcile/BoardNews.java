package io.piboard.sync.reconcile;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.Outcome;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.StickySynced.StringSynced;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.StringMemory;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.mapping.TeamFields;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts a link into the board's words: pure. */
final class BoardNews {

    private final URI siteUrl;
    private final Optional<TeamFields> fields;
    private final Optional<AlmIssue> seen;

    BoardNews(URI siteUrl, Optional<TeamFields> fields, Optional<AlmIssue> seen) {
        this.siteUrl = siteUrl;
        this.fields = fields;
        this.seen = seen;
    }

    StickySynced of(SyncLink link, long revision) {
        LinkMemory memory = link.memory();
        return new StickySynced(
                link.organisation(),
                link.session(),
                link.connection(),
                link.sticky(),
                revision,
                link.wantedVersion(),
                link.team(),
                link.board(),
                link.stickyType(),
                link.issueId(),
                memory.issueKey(),
                memory.issueKey() == null ? null : URI.create(siteUrl + "/browse/" + memory.issueKey()),
                state(link),
                reason(link),
                memory.retryAt(),
                values(memory),
                outcomes(memory),
                strings(link));
    }

    private Map<SyncedField, FieldValue> values(LinkMemory memory) {
        Map<SyncedField, FieldValue> values = new EnumMap<>(SyncedField.class);
        memory.baselines().forEach((field, baseline) -> values.put(field, shown(field, baseline.value())));
        return values;
    }

    private FieldValue shown(SyncedField field, FieldValue jiraValue) {
        if (fields.isEmpty()) {
            return jiraValue;
        }
        if (field == SyncedField.ITERATION && jiraValue.isEmpty()) {
            return seen.map(issue -> fields.get().restingColumn(issue)).orElse(FieldValue.EMPTY);
        }
        return fields.get().toBoard(field, jiraValue);
    }

    private Map<SyncedField, Outcome> outcomes(LinkMemory memory) {
        Map<SyncedField, Outcome> outcomes = new EnumMap<>(SyncedField.class);
        memory.outcomes().forEach((field, outcome) -> outcomes.put(field, inBoardWords(field, outcome)));
        return outcomes;
    }

    private Outcome inBoardWords(SyncedField field, FieldOutcome outcome) {
        FieldValue jira = outcome.jiraValue() == null ? null : shown(field, outcome.jiraValue());
        return new Outcome(outcome.kind(), outcome.version(), jira, outcome.reason());
    }

    private static List<StringSynced> strings(SyncLink link) {
        return link.memory().strings().known().entrySet().stream()
                .filter(string -> string.getValue().outcome() != null)
                .map(string -> inBoardWords(link, string.getKey(), string.getValue()))
                .toList();
    }

    /** Until both sides agree, a string is what the board wishes. */
    private static StringSynced inBoardWords(SyncLink link, UUID string, StringMemory memory) {
        FieldOutcome outcome = memory.outcome();
        boolean wanted = link.strings().stream()
                .filter(wish -> wish.string().equals(string))
                .map(StringWish::wanted)
                .findFirst()
                .orElse(!memory.isAbsent());
        return new StringSynced(
                string,
                memory.end().target(),
                memory.end().linkType(),
                memory.end().inward(),
                outcome.kind(),
                outcome.version(),
                outcome.kind() == OutcomeKind.AGREED ? !memory.isAbsent() : wanted,
                outcome.reason());
    }

    private static SyncState state(SyncLink link) {
        return switch (link.memory().standing()) {
            case GONE -> SyncState.GONE;
            case LEFT_SCOPE -> SyncState.LEFT_SCOPE;
            case REMOVED_HERE -> SyncState.LOCAL;
            case ALIVE -> aliveState(link);
        };
    }

    private static SyncState aliveState(SyncLink link) {
        if (has(link, OutcomeKind.CONFLICT)) {
            return SyncState.CONFLICT;
        }
        if (has(link, OutcomeKind.FAILED)) {
            return SyncState.FAILED;
        }
        if (link.memory().trouble() != null || has(link, OutcomeKind.WAITING)) {
            return SyncState.WAITING;
        }
        return link.openWishes().isEmpty() && link.issueId() != null ? SyncState.SYNCED : SyncState.PENDING;
    }

    private static String reason(SyncLink link) {
        if (link.memory().trouble() != null) {
            return link.memory().trouble();
        }
        return link.openWishes().keySet().stream()
                .map(field -> link.memory().outcomes().get(field))
                .filter(outcome -> outcome != null && outcome.reason() != null)
                .map(FieldOutcome::reason)
                .findFirst()
                .orElse(null);
    }

    /** Only what is still wished counts: the outcome of an edit that was replaced is history. */
    private static boolean has(SyncLink link, OutcomeKind kind) {
        return link.openWishes().keySet().stream()
                .map(field -> link.memory().outcomes().get(field))
                .anyMatch(outcome -> outcome != null && outcome.kind() == kind);
    }
}
