package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.SyncState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Decides what becomes of a sticky that a person deletes, takes back, or whose issue is gone (product section 5 rule 4). */
public final class RemovalDecision {

    /** How long an issue that goes with its sticky waits for a change of mind. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    private RemovalDecision() {}

    /**
     * Deleting means every field: it fails when any of them was changed since. Wishes stay and are pushed first.
     *
     * @param withIssue the issue goes too
     */
    public static Decided delete(Sticky sticky, long seen, boolean withIssue, LastEdit by, long now) {
        Set<String> outdated = EditDecision.outdated(sticky, seen, EnumSet.allOf(SyncedField.class), false);
        if (!outdated.isEmpty()) {
            return new Decided.Outdated(outdated);
        }
        Instant issueAfter =
                withIssue && sticky.isForJira() ? Instant.ofEpochMilli(now).plus(UNDO) : null;
        return new Decided.Changed(
                sticky.deletedAt(sticky.nextVersion(now), issueAfter).editedBy(by), sticky.isForJira());
    }

    /** Once the issue may be gone it is too late; a deletion that left the issue alone can be undone any time. */
    public static Decided undelete(Sticky sticky, LastEdit by, long now) {
        Instant issueAfter = sticky.asked().deleteIssueAfter();
        if (!sticky.deleted()) {
            return new Decided.Unchanged(sticky);
        }
        if (issueAfter != null && !Instant.ofEpochMilli(now).isBefore(issueAfter)) {
            return new Decided.TooLate();
        }
        return new Decided.Changed(sticky.restoredAt(sticky.nextVersion(now)).editedBy(by), sticky.isForJira());
    }

    /** The sticky goes as its issue did. */
    public static Decided remove(Sticky sticky, LastEdit by, long now) {
        return isGone(sticky)
                ? new Decided.Changed(
                        sticky.deletedAt(sticky.nextVersion(now), null).editedBy(by), true)
                : new Decided.NotGone();
    }

    /** Sync hears once that the link has ended; for it that is a deletion. */
    public static Decided keepAsNote(Sticky sticky, LastEdit by, long now) {
        if (!isGone(sticky)) {
            return new Decided.NotGone();
        }
        long version = sticky.nextVersion(now);
        Map<SyncedField, FieldState> fields = new EnumMap<>(sticky.fields());
        fields.replaceAll((field, state) -> new FieldState.Clean(state.value(), state.changedAt()));
        return new Decided.Changed(
                sticky.withFields(fields, version)
                        .withStrings(StringDecision.keptHere(sticky.strings(), version))
                        .asking(sticky.asked().something(version))
                        .keptAsNote()
                        .editedBy(by),
                true);
    }

    /** Everything there is is wished of the new issue; the old one is forgotten. */
    public static Decided createAgain(Sticky sticky, LastEdit by, long now) {
        if (!isGone(sticky)) {
            return new Decided.NotGone();
        }
        long version = sticky.nextVersion(now);
        Map<SyncedField, FieldState> fields = new EnumMap<>(sticky.fields());
        fields.replaceAll((field, state) -> wishedAnew(state, version));
        return new Decided.Changed(
                sticky.withFields(fields, version)
                        .withStrings(StringDecision.wishedAgain(sticky.strings(), version))
                        .linked(sticky.link().withoutIssue(), sticky.type())
                        .asking(sticky.asked().createAgain(version))
                        .editedBy(by),
                true);
    }

    private static boolean isGone(Sticky sticky) {
        return sticky.isForJira() && !sticky.deleted() && sticky.link().state() == SyncState.GONE;
    }

    private static FieldState wishedAnew(FieldState state, long version) {
        return state.value().isEmpty()
                ? new FieldState.Clean(FieldValue.EMPTY, state.changedAt())
                : new FieldState.Dirty(state.value(), state.changedAt(), version, new Base(0, FieldValue.EMPTY), null);
    }
}
