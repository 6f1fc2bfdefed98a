package io.piboard.sync.alm;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;

/** One write to one issue; each is repeatable: said twice, it does the same. */
public sealed interface IssueWrite {

    SyncedField field();

    FieldValue value();

    record SetText(FieldValue value) implements IssueWrite {
        @Override
        public SyncedField field() {
            return SyncedField.TEXT;
        }
    }

    /** @param scrumBoardId the board whose estimation field is meant */
    record SetStoryPoints(FieldValue value, String scrumBoardId) implements IssueWrite {
        @Override
        public SyncedField field() {
            return SyncedField.STORY_POINTS;
        }
    }

    /** @param value the sprint's id; empty moves the issue to the backlog */
    record MoveToSprint(FieldValue value) implements IssueWrite {
        @Override
        public SyncedField field() {
            return SyncedField.ITERATION;
        }
    }

    /** @param value id of the status to reach by a transition that Jira offers now */
    record ChangeStatus(FieldValue value) implements IssueWrite {
        @Override
        public SyncedField field() {
            return SyncedField.STATUS;
        }
    }
}
