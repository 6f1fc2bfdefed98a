package io.piboard.board.wish;

import java.time.Instant;

/**
 * What people asked of the sticky as a whole, besides the values they wish; versions of the sticky.
 *
 * @param asOf version at which anything was asked last; 0 if never
 * @param retryAsOf to try again; {@code null} if never
 * @param createAgainAsOf to make a new issue in place of one that is gone; {@code null} if never
 * @param deleteIssueAfter with a tombstone: the issue is to go too, and until then the deletion can be undone; {@code
 *     null}: the issue stays
 */
public record Asked(long asOf, Long retryAsOf, Long createAgainAsOf, Instant deleteIssueAfter) {

    public static final Asked NOTHING = new Asked(0, null, null, null);

    Asked something(long version) {
        return new Asked(version, retryAsOf, createAgainAsOf, deleteIssueAfter);
    }

    Asked retry(long version) {
        return new Asked(version, version, createAgainAsOf, deleteIssueAfter);
    }

    Asked createAgain(long version) {
        return new Asked(version, retryAsOf, version, deleteIssueAfter);
    }

    Asked deletion(long version, Instant issueAfter) {
        return new Asked(version, retryAsOf, createAgainAsOf, issueAfter);
    }

    /** What sync said before it heard of the wish for another issue is about the one that is gone. */
    boolean isAboutAnEarlierIssue(long handled) {
        return createAgainAsOf != null && handled < createAgainAsOf;
    }
}
