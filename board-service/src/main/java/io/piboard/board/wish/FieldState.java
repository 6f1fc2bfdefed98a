package io.piboard.board.wish;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.sticky.StickyChanged.Base;

/** What the board knows of one synced field of one sticky: in step, or a person's wish that Jira has not answered. */
public sealed interface FieldState {

    FieldState EMPTY = new Clean(FieldValue.EMPTY, 0);

    FieldValue value();

    /** Version of the sticky at which this value came to be, by a person or from Jira; sync state never counts. */
    long changedAt();

    /** A person changes the value; {@code seen} is the version of the sticky that person looked at. */
    Dirty edited(FieldValue wanted, long version, long seen, long revision);

    /** In step, or not for Jira at all: whatever Jira has is taken over. */
    record Clean(FieldValue value, long changedAt) implements FieldState {

        @Override
        public Dirty edited(FieldValue wanted, long version, long seen, long revision) {
            return new Dirty(wanted, version, version, new Base(revision, value), null);
        }

        Clean pulled(FieldValue fromJira, long version) {
            return fromJira.equals(value) ? this : new Clean(fromJira, version);
        }
    }

    /**
     * A wish. It stays one when its value equals the base again: an undo must reach Jira too.
     *
     * @param wishVersion sticky version of the last edit or decision; an outcome names it
     * @param base what the person saw when the field first became dirty, or when a conflict was shown
     * @param outcome what Jira made of this wish so far; {@code null} while it is on its way
     */
    record Dirty(FieldValue value, long changedAt, long wishVersion, Base base, ShownOutcome outcome)
            implements FieldState {

        @Override
        public Dirty edited(FieldValue wanted, long version, long seen, long revision) {
            return new Dirty(wanted, version, version, baseSeenAt(seen), null);
        }

        /** Keeping the board's value leaves the value, and so the version of its last change, as it is. */
        Dirty decided(FieldValue kept, long version) {
            long changed = kept.equals(value) ? changedAt : version;
            return new Dirty(kept, changed, version, new Base(outcome.revision(), outcome.jiraValue()), null);
        }

        Dirty showing(ShownOutcome shown) {
            return new Dirty(value, changedAt, wishVersion, base, shown);
        }

        Clean agreed(FieldValue both, long version) {
            return new Clean(both, both.equals(value) ? changedAt : version);
        }

        public boolean isInConflict() {
            return outcome != null && outcome.isConflict();
        }

        /** Only who has seen Jira's value may overrule it; whoever has not gets a new conflict from sync. */
        private Base baseSeenAt(long seen) {
            return isInConflict() && seen >= outcome.shownAt()
                    ? new Base(outcome.revision(), outcome.jiraValue())
                    : base;
        }
    }
}
