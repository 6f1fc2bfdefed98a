package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.Outcome;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.SyncState;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stickies and events as the tests of the rules need them; versions and revisions are small numbers. */
final class Stickies {

    static final UUID ID = UUID.fromString("00000000-0000-4000-8000-0000000000f1");
    static final UUID TYPE = UUID.fromString("00000000-0000-4000-8000-0000000000e1");
    static final LastEdit MIA = new LastEdit(null, "mia");

    private static final UUID ANY = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private Stickies() {}

    static Sticky.Place forJira() {
        return new Sticky.Place(ANY, ANY, ANY, ANY, ANY);
    }

    static Sticky.Place withoutJira() {
        return new Sticky.Place(ANY, ANY, null, ANY, ANY);
    }

    /** Linked, in step, at version 10 and revision 1: text "A", 5 points. */
    static Sticky linked() {
        return NewSticky.imported(
                synced(
                        1,
                        0,
                        Map.of(SyncedField.TEXT, FieldValue.of("A"), SyncedField.STORY_POINTS, FieldValue.of("5")),
                        Map.of()),
                forJira(),
                10);
    }

    static Sticky local() {
        return NewSticky.written(ID, withoutJira(), TYPE, Map.of(SyncedField.TEXT, FieldValue.of("A")), null, MIA, 10);
    }

    static Edit text(String text, long seen) {
        return new Edit(seen, Map.of(SyncedField.TEXT, FieldValue.of(text)), Optional.empty());
    }

    static Edit points(String points, long seen) {
        return new Edit(seen, Map.of(SyncedField.STORY_POINTS, FieldValue.of(points)), Optional.empty());
    }

    static Sticky edited(Sticky sticky, Edit edit, long now) {
        return changed(EditDecision.edit(sticky, edit, MIA, now));
    }

    static Sticky changed(Decided decided) {
        return ((Decided.Changed) decided).sticky();
    }

    static Sticky told(Sticky sticky, StickySynced event, long now) {
        return SyncedDecision.apply(sticky, event, TYPE, now).orElseThrow();
    }

    static FieldState.Dirty dirty(Sticky sticky, SyncedField field) {
        return (FieldState.Dirty) sticky.field(field);
    }

    static StickySynced text(long revision, String value, OutcomeKind kind, long version, String jiraValue) {
        return synced(
                revision,
                version,
                Map.of(SyncedField.TEXT, FieldValue.of(value)),
                Map.of(SyncedField.TEXT, new Outcome(kind, version, FieldValue.of(jiraValue), "why")));
    }

    static StickySynced synced(
            long revision, long handled, Map<SyncedField, FieldValue> values, Map<SyncedField, Outcome> outcomes) {
        return synced(SyncState.SYNCED, revision, handled, values, outcomes);
    }

    static StickySynced synced(
            SyncState state,
            long revision,
            long handled,
            Map<SyncedField, FieldValue> values,
            Map<SyncedField, Outcome> outcomes) {
        return new StickySynced(
                ANY,
                ANY,
                ANY,
                ID,
                revision,
                handled,
                ANY,
                ANY,
                TYPE,
                "20001",
                "FAL-1",
                URI.create("https://acme.example/browse/FAL-1"),
                state,
                state == SyncState.SYNCED ? null : "why",
                null,
                values,
                outcomes,
                List.of());
    }
}
