package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged.Base;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Decides what a person's request does to a sticky (link.md rules 1 to 3 and 5). */
public final class EditDecision {

    private static final String POSITION = "position";

    private EditDecision() {}

    /** A field whose wanted value is already there is no change: so a repeated request changes nothing and is no 412. */
    public static Decided edit(Sticky sticky, Edit edit, LastEdit by, long now) {
        Set<SyncedField> changed = changedFields(sticky, edit);
        boolean moved = edit.position()
                .filter(p -> !sticky.placement().isAt(p.x(), p.y()))
                .isPresent();
        Set<String> outdated = outdated(sticky, edit.seen(), changed, moved);
        if (!outdated.isEmpty()) {
            return new Decided.Outdated(outdated);
        }
        if (changed.isEmpty() && !moved) {
            return new Decided.Unchanged(sticky);
        }
        long version = sticky.nextVersion(now);
        Sticky edited = sticky.withFields(editedFields(sticky, edit, changed, version), version)
                .editedBy(by);
        Sticky placed = moved ? placed(edited, edit.position().orElseThrow()) : edited;
        boolean concernsJira = sticky.isForJira() && !changed.isEmpty();
        return new Decided.Changed(concernsJira ? asking(placed) : placed, concernsJira);
    }

    /** {@code seen} is the version of the sticky whose conflict the person decides. */
    public static Decided decide(Sticky sticky, SyncedField field, boolean keepJira, long seen, LastEdit by, long now) {
        if (!(sticky.field(field) instanceof FieldState.Dirty dirty) || !dirty.isInConflict()) {
            return new Decided.NoConflict();
        }
        if (seen < dirty.outcome().shownAt()) {
            return new Decided.Outdated(Set.of(FieldName.of(field)));
        }
        long version = sticky.nextVersion(now);
        FieldValue kept = keepJira ? dirty.outcome().jiraValue() : dirty.value();
        Map<SyncedField, FieldState> fields = new EnumMap<>(sticky.fields());
        fields.put(field, dirty.decided(kept, version));
        return new Decided.Changed(asking(sticky.withFields(fields, version).editedBy(by)), sticky.isForJira());
    }

    /** What Jira refused or put off is on its way again; a conflict stays: it needs a decision, not another try. */
    public static Decided retry(Sticky sticky, long now) {
        if (!sticky.isForJira()) {
            return new Decided.NotForJira();
        }
        long version = sticky.nextVersion(now);
        Map<SyncedField, FieldState> fields = fieldsToSay(sticky, version);
        fields.replaceAll((field, state) -> onItsWayAgain(state));
        return new Decided.Changed(
                sticky.withFields(fields, version)
                        .withStrings(StringDecision.retried(sticky.strings(), version))
                        .asking(sticky.asked().retry(version)),
                true);
    }

    /** Sync hears once of a sticky that came to be for Jira without anybody editing it. */
    public static Decided offer(Sticky sticky, long now) {
        if (!sticky.isForJira()
                || sticky.deleted()
                || sticky.asked().asOf() > 0
                || !sticky.link().equals(IssueLink.NONE)) {
            return new Decided.Unchanged(sticky);
        }
        long version = sticky.nextVersion(now);
        return new Decided.Changed(asking(sticky.withFields(fieldsToSay(sticky, version), version)), true);
    }

    private static Set<SyncedField> changedFields(Sticky sticky, Edit edit) {
        Set<SyncedField> changed = EnumSet.noneOf(SyncedField.class);
        edit.values().forEach((field, wanted) -> {
            if (!wanted.equals(sticky.value(field))) {
                changed.add(field);
            }
        });
        return changed;
    }

    static Set<String> outdated(Sticky sticky, long seen, Set<SyncedField> fields, boolean moved) {
        Set<String> outdated = new TreeSet<>();
        fields.stream()
                .filter(field -> sticky.field(field).changedAt() > seen)
                .map(FieldName::of)
                .forEach(outdated::add);
        if (moved && sticky.placement().changedAt() > seen) {
            outdated.add(POSITION);
        }
        return outdated;
    }

    private static Map<SyncedField, FieldState> editedFields(
            Sticky sticky, Edit edit, Set<SyncedField> changed, long version) {
        Map<SyncedField, FieldState> fields =
                changed.isEmpty() ? new EnumMap<>(sticky.fields()) : fieldsToSay(sticky, version);
        for (SyncedField field : changed) {
            FieldValue wanted = edit.values().get(field);
            FieldState before = fields.get(field);
            fields.put(
                    field,
                    sticky.isForJira()
                            ? before.edited(
                                    wanted, version, edit.seen(), sticky.link().revision())
                            : new FieldState.Clean(wanted, version));
        }
        return fields;
    }

    /**
     * What was entered before the sticky was for Jira is wished with the first word that sync hears of it: otherwise the
     * empty fields of the new issue would erase it.
     */
    private static Map<SyncedField, FieldState> fieldsToSay(Sticky sticky, long version) {
        Map<SyncedField, FieldState> fields = new EnumMap<>(sticky.fields());
        if (sticky.isForJira() && sticky.link().equals(IssueLink.NONE)) {
            fields.replaceAll((field, state) -> wishedForTheFirstTime(state, version));
        }
        return fields;
    }

    private static FieldState wishedForTheFirstTime(FieldState state, long version) {
        return state instanceof FieldState.Clean clean && !clean.value().isEmpty()
                ? new FieldState.Dirty(clean.value(), clean.changedAt(), version, new Base(0, FieldValue.EMPTY), null)
                : state;
    }

    private static Sticky placed(Sticky sticky, Edit.Position at) {
        return sticky.placedAt(new Placement(at.x(), at.y(), sticky.version()));
    }

    private static Sticky asking(Sticky changed) {
        return changed.asking(changed.asked().something(changed.version()));
    }

    private static FieldState onItsWayAgain(FieldState state) {
        return state instanceof FieldState.Dirty dirty && !dirty.isInConflict() ? dirty.showing(null) : state;
    }
}
