package io.piboard.board.sticky;

import com.fasterxml.jackson.annotation.JsonValue;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;

/** What Jira has in a field, in the type that the API gives this field; written as {@code null} when Jira has nothing. */
public record JiraValue(@JsonValue Object value) {

    static JiraValue of(SyncedField field, FieldValue value) {
        boolean number = field == SyncedField.STORY_POINTS && !value.isEmpty();
        return new JiraValue(number ? value.asNumber().orElseThrow() : value.text());
    }
}
