package io.piboard.contracts.digest;

import java.util.List;
import java.util.UUID;

/**
 * One page of what board-service knows of a session's stickies, by their ids in order; the next page starts after the last.
 *
 * @param stickies empty when there are no more
 */
public record DigestPage(List<Entry> stickies) {

    /**
     * One sticky that is, or was, Jira's business.
     *
     * @param requested newest version at which a person asked something of Jira; 0 if nobody did
     * @param revision highest revision of the link that the board has applied; 0 if none
     * @param issueId {@code null} when the board knows none
     * @param deleted as {@code sticky.changed} would say it
     */
    public record Entry(UUID sticky, long requested, long revision, String issueId, boolean deleted) {}
}
