package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.Outcome;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides what an event of sync-service does to a sticky (link.md rule 4): by revision, never onto a dirty field. */
public final class SyncedDecision {

    private SyncedDecision() {}

    /**
     * Empty when the event is not newer than what the board has applied.
     *
     * @param type the event's sticky type where the session has it, else the one the sticky has
     */
    public static Optional<Sticky> apply(Sticky known, StickySynced event, UUID type, long now) {
        if (event.revision() <= known.link().revision()) {
            return Optional.empty();
        }
        long version = Math.max(known.nextVersion(now), event.stickyVersion() + 1);
        if (known.note() || known.asked().isAboutAnEarlierIssue(event.stickyVersion())) {
            return Optional.of(known.withFields(known.fields(), version)
                    .linked(known.link().heard(event), known.type()));
        }
        Long retryAsOf = known.asked().retryAsOf();
        boolean retryIsOpen = retryAsOf != null && event.stickyVersion() < retryAsOf;
        Map<SyncedField, FieldState> fields = new EnumMap<>(SyncedField.class);
        known.fields().forEach((field, state) -> fields.put(field, told(state, field, event, retryIsOpen, version)));
        return Optional.of(known.withFields(fields, version)
                .withStrings(StringDecision.told(known.strings(), event.strings()))
                .linked(known.link().told(event), type));
    }

    static Map<SyncedField, FieldValue> valuesOf(StickySynced event) {
        return readable(event.values());
    }

    private static FieldState told(
            FieldState state, SyncedField field, StickySynced event, boolean retryIsOpen, long version) {
        Optional<FieldValue> value = Optional.ofNullable(valuesOf(event).get(field));
        return switch (state) {
            case FieldState.Clean clean ->
                value.<FieldState>map(jira -> clean.pulled(jira, version)).orElse(clean);
            case FieldState.Dirty dirty -> {
                Outcome outcome = readable(event.outcomes()).get(field);
                yield answers(dirty, outcome)
                        ? answered(dirty, outcome, value, event.revision(), retryIsOpen, version)
                        : dirty.showing(null);
            }
        };
    }

    /** An outcome of an earlier wish says nothing of the present one, which is still on its way. */
    private static boolean answers(FieldState.Dirty dirty, Outcome outcome) {
        return outcome != null && outcome.kind() != null && outcome.version() >= dirty.wishVersion();
    }

    private static FieldState answered(
            FieldState.Dirty dirty,
            Outcome outcome,
            Optional<FieldValue> value,
            long revision,
            boolean retryIsOpen,
            long version) {
        if (outcome.kind() == OutcomeKind.AGREED) {
            return dirty.agreed(value.orElse(dirty.value()), version);
        }
        // Said before sync heard of the click on retry: people are shown what comes of the click.
        if (retryIsOpen && outcome.kind() != OutcomeKind.CONFLICT) {
            return dirty.showing(null);
        }
        return dirty.showing(new ShownOutcome(outcome.kind(), revision, outcome.jiraValue(), outcome.reason(), version)
                .after(dirty.outcome()));
    }

    /** A newer sync may name fields that this reader does not know; they arrive under no name. */
    private static <T> Map<SyncedField, T> readable(Map<SyncedField, T> map) {
        Map<SyncedField, T> readable = new EnumMap<>(SyncedField.class);
        if (map != null) {
            map.forEach((field, value) -> {
                if (field != null) {
                    readable.put(field, value);
                }
            });
        }
        return readable;
    }
}
