package io.piboard.sync.link;

import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.sync.alm.AlmIssue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A claimed unit of work: one issue of one connection with every sticky that shows it, or one sticky before its create.
 *
 * @param issueId {@code null} before the create
 * @param sticky only before the create
 * @param epoch fencing token: what an earlier claim still tries to write is refused
 * @param workSeq the bell's count at the claim; rung again meanwhile, the lane is due again at once
 * @param heard the signed body of the latest webhook since the last visit
 * @param mustRead a bell without a trustworthy body rang
 * @param inScope an import found it by the connection's scope; it need not be asked again
 * @param swept nothing but the sweep rang: what this visit finds is a repair
 * @param createdIssue before the create: an issue that was seen with this sticky's marker
 * @param seen the issue as the last look showed it
 * @param claimedAt database time
 */
public record Lane(
        String key,
        UUID organisation,
        UUID connection,
        String issueId,
        UUID sticky,
        long epoch,
        long workSeq,
        IssueSnapshot heard,
        boolean mustRead,
        boolean inScope,
        boolean swept,
        String createdIssue,
        AlmIssue seen,
        int failures,
        Instant claimedAt,
        Instant leaseUntil) {

    public static String ofIssue(UUID connection, String issueId) {
        return "issue/" + connection + "/" + issueId;
    }

    public static String ofSticky(UUID sticky) {
        return "sticky/" + sticky;
    }

    public boolean isBeforeCreate() {
        return issueId == null;
    }

    public Optional<AlmIssue> lastSeen() {
        return Optional.ofNullable(seen);
    }
}
