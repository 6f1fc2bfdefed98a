package io.piboard.sync.journal;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;

/**
 * One step of one field between board and Jira, in Jira's terms; only allow-listed values ever get here.
 *
 * @param before the value that was replaced
 */
public record JournalEntry(Step step, SyncedField field, FieldValue before, FieldValue after, String detail) {

    public enum Step {
        PULLED,
        PUSHED,
        REFUSED,
        /** A standing policy let one side win; {@code before} is the losing value. */
        YIELDED,
        CREATED,
        IMPORTED,
        /** The issue was deleted because its sticky was. */
        DELETED,
        /** The sticky follows its issue to another team. */
        MOVED,
        /** A new issue takes the place of one that is gone. */
        STARTED_AGAIN,
        GONE
    }

    public static JournalEntry pulled(SyncedField field, FieldValue before, FieldValue after) {
        return new JournalEntry(Step.PULLED, field, before, after, null);
    }

    public static JournalEntry pushed(SyncedField field, FieldValue before, FieldValue after) {
        return new JournalEntry(Step.PUSHED, field, before, after, null);
    }

    public static JournalEntry refused(SyncedField field, FieldValue wished, String reason) {
        return new JournalEntry(Step.REFUSED, field, FieldValue.EMPTY, wished, reason);
    }

    public static JournalEntry yielded(SyncedField field, FieldValue lost, FieldValue kept) {
        return new JournalEntry(Step.YIELDED, field, lost, kept, null);
    }

    public static JournalEntry step(Step step, String detail) {
        return new JournalEntry(step, null, FieldValue.EMPTY, FieldValue.EMPTY, detail);
    }
}
