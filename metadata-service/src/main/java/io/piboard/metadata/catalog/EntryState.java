package io.piboard.metadata.catalog;

import java.time.Instant;

/**
 * How new what we know of one part of a site is.
 *
 * @param readAt {@code null} before the first look
 * @param missingSince {@code null} while Jira has it
 */
record EntryState(long version, Instant readAt, Instant missingSince) {

    static final EntryState UNREAD = new EntryState(0, null, null);

    /** Whether an answer made for the other is still right. */
    boolean saysAs(EntryState other) {
        return other != null && version == other.version;
    }
}
