package io.piboard.board.sticky;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.piboard.board.wish.FieldState;
import io.piboard.board.wish.ShownOutcome;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged.Base;
import java.util.EnumMap;
import java.util.Map;

/** One field in the column {@code board.sticky.fields}; {@code wish} is there while the field is dirty. */
record FieldColumn(FieldValue value, long changedAt, WishColumn wish) {

    record WishColumn(long version, Base base, ShownOutcome outcome) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final TypeReference<EnumMap<SyncedField, FieldColumn>> COLUMNS = new TypeReference<>() {};

    static String write(Map<SyncedField, FieldState> fields) {
        Map<SyncedField, FieldColumn> columns = new EnumMap<>(SyncedField.class);
        fields.forEach((field, state) -> columns.put(field, of(state)));
        try {
            return JSON.writeValueAsString(columns);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields of a sticky cannot be written", e);
        }
    }

    static Map<SyncedField, FieldState> read(String column) {
        Map<SyncedField, FieldState> fields = new EnumMap<>(SyncedField.class);
        try {
            JSON.readValue(column, COLUMNS).forEach((field, read) -> fields.put(field, read.state()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields of a sticky cannot be read", e);
        }
        return fields;
    }

    private static FieldColumn of(FieldState state) {
        return switch (state) {
            case FieldState.Clean clean -> new FieldColumn(clean.value(), clean.changedAt(), null);
            case FieldState.Dirty dirty ->
                new FieldColumn(
                        dirty.value(),
                        dirty.changedAt(),
                        new WishColumn(dirty.wishVersion(), dirty.base(), dirty.outcome()));
        };
    }

    private FieldState state() {
        return wish == null
                ? new FieldState.Clean(value, changedAt)
                : new FieldState.Dirty(value, changedAt, wish.version(), wish.base(), wish.outcome());
    }
}
