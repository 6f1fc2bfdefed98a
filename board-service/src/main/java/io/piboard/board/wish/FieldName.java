package io.piboard.board.wish;

import io.piboard.contracts.SyncedField;
import java.util.Arrays;
import java.util.Optional;

/** How the public API calls the synced fields. */
public final class FieldName {

    private FieldName() {}

    public static String of(SyncedField field) {
        return switch (field) {
            case TEXT -> "text";
            case STORY_POINTS -> "storyPoints";
            case ITERATION -> "iteration";
            case STATUS -> "status";
        };
    }

    public static Optional<SyncedField> parse(String name) {
        return Arrays.stream(SyncedField.values())
                .filter(field -> of(field).equals(name))
                .findFirst();
    }
}
