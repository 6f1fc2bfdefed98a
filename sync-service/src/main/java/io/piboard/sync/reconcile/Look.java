package io.piboard.sync.reconcile;

import io.piboard.sync.alm.AlmIssue;

/** What there is to know of an issue at the start of a visit. */
sealed interface Look {

    /** @param fresh read from Jira in this visit; only a fresh look may be followed by writes (link.md rule 10) */
    record Seen(AlmIssue issue, boolean fresh) implements Look {}

    /** Jira showed less than a webhook already told: look again soon (link.md rule 12). */
    record Stale() implements Look {}

    /** The issue does not answer, and its project does. */
    record Gone() implements Look {}

    /** The issue does not answer, and nothing proves that it is gone. */
    record Hidden() implements Look {}
}
