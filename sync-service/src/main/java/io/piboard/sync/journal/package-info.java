/** What was done, for people: a {@link io.piboard.sync.journal.JournalEntry} per step, written with the step's own commit. */
package io.piboard.sync.journal;
