package io.piboard.board.sticky;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.board.wish.FieldState;
import io.piboard.board.wish.ShownOutcome;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged.Base;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldColumnTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        ShownOutcome conflict = new ShownOutcome(OutcomeKind.CONFLICT, 7, FieldValue.EMPTY, "why", 30);
        Map<SyncedField, FieldState> fields = Map.of(
                SyncedField.TEXT,
                new FieldState.Dirty(FieldValue.of("B"), 20, 21, new Base(7, FieldValue.EMPTY), conflict),
                SyncedField.STORY_POINTS,
                new FieldState.Dirty(FieldValue.EMPTY, 20, 20, new Base(0, FieldValue.of("5")), null),
                SyncedField.ITERATION,
                new FieldState.Clean(FieldValue.EMPTY, 3),
                SyncedField.STATUS,
                new FieldState.Clean(FieldValue.of("10100"), 0));

        assertThat(FieldColumn.read(FieldColumn.write(fields))).isEqualTo(fields);
    }
}
