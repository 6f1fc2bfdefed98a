package io.piboard.board.wish;

import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.SyncState;
import java.net.URI;
import java.time.Instant;

/**
 * What sync-service last said about the sticky as a whole.
 *
 * @param revision highest applied revision of the link; 0 before the first
 * @param handled highest version of the sticky that sync had dealt with then
 */
public record IssueLink(
        String issueId,
        String issueKey,
        URI issueUrl,
        long revision,
        long handled,
        SyncState state,
        String reason,
        Instant retryAt) {

    public static final IssueLink NONE = new IssueLink(null, null, null, 0, 0, null, null, null);

    /** Only that sync spoke: what it spoke of is not this sticky's any more. */
    IssueLink heard(StickySynced event) {
        return new IssueLink(
                issueId, issueKey, issueUrl, event.revision(), event.stickyVersion(), state, reason, retryAt);
    }

    /** The issue is gone, and another is wished. */
    IssueLink withoutIssue() {
        return new IssueLink(null, null, null, revision, handled, null, null, null);
    }

    /** An issue id once known stays: it is how a restored sync finds its issue again. */
    IssueLink told(StickySynced event) {
        boolean known = event.issueId() == null && issueId != null;
        return new IssueLink(
                known ? issueId : event.issueId(),
                known ? issueKey : event.issueKey(),
                known ? issueUrl : event.issueUrl(),
                event.revision(),
                event.stickyVersion(),
                event.state(),
                event.reason(),
                event.retryAt());
    }
}
