package io.piboard.board.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.SyncedField;
import org.junit.jupiter.api.Test;

class FieldNameTest {

    @Test
    void everyFieldIsFoundByItsName() {
        for (SyncedField field : SyncedField.values()) {
            assertThat(FieldName.parse(FieldName.of(field))).contains(field);
        }
        assertThat(FieldName.parse("TEXT")).isEmpty();
    }
}
