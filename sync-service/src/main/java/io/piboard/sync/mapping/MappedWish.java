package io.piboard.sync.mapping;

import io.piboard.contracts.FieldValue;

/** What a wish of the board means in Jira, or why it means nothing there. */
public sealed interface MappedWish {

    record Value(FieldValue value) implements MappedWish {}

    /** @param reason for people: what is missing, and who can add it */
    record Unmappable(String reason) implements MappedWish {}
}
