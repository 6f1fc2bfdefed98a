package io.piboard.sync.work;

import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.sync.link.LaneName;
import java.time.Instant;

/**
 * Something rang: a lane has to be visited.
 *
 * @param rank people's edits and webhooks before background work
 * @param heard the signed body of a webhook, if it is one
 * @param mustRead neither the last look nor a body will do
 * @param inScope an import found it by the connection's scope
 * @param swept rung by the sweep: what the visit finds is a repair
 * @param insists a person clicked on retry, or the lane learned what it waited for: no back-off holds it
 * @param createdIssue an issue that was seen with the marker of this lane's sticky
 * @param at not before this time; {@code null}: now
 */
public record Ring(
        LaneName lane,
        Rank rank,
        IssueSnapshot heard,
        boolean mustRead,
        boolean inScope,
        boolean swept,
        boolean insists,
        String createdIssue,
        Instant at) {

    /** Who is served first (link.md rule 8). */
    public enum Rank {
        PEOPLE,
        BACKGROUND
    }

    /** A sticky was edited or deleted. */
    public static Ring wish(LaneName lane, boolean insists) {
        return new Ring(lane, Rank.PEOPLE, null, false, false, false, insists, null, null);
    }

    /** A webhook; without a body that can be trusted the issue has to be read. */
    public static Ring webhook(LaneName lane, IssueSnapshot heard) {
        return new Ring(lane, Rank.PEOPLE, heard, heard == null, false, false, false, null, null);
    }

    /** Its issue was just made, or something it depends on: look at it as it is now. */
    public static Ring look(LaneName lane) {
        return new Ring(lane, Rank.PEOPLE, null, true, false, false, false, null, null);
    }

    /** What its strings or links lead to is known now; the last look will do until there is something to write. */
    public static Ring otherEnd(LaneName lane) {
        return new Ring(lane, Rank.PEOPLE, null, false, false, false, false, null, null);
    }

    /** Found by the connection's scope. */
    public static Ring imported(LaneName lane) {
        return new Ring(lane, Rank.BACKGROUND, null, true, true, false, false, null, null);
    }

    /** A changed session or connection may mean something else for this lane. */
    public static Ring reconsider(LaneName lane) {
        return new Ring(lane, Rank.BACKGROUND, null, true, false, false, true, null, null);
    }

    /** The pre-flight has looked; the last look will do until there is something to write. */
    public static Ring permitted(LaneName lane) {
        return new Ring(lane, Rank.BACKGROUND, null, false, false, false, true, null, null);
    }

    /** What Jira has is not what was last seen, and nobody told. */
    public static Ring swept(LaneName lane) {
        return new Ring(lane, Rank.BACKGROUND, null, true, false, true, false, null, null);
    }

    /** An issue carries the marker of a sticky that waits for its create. */
    public static Ring created(LaneName lane, String issueId) {
        return new Ring(lane, Rank.PEOPLE, null, false, false, false, true, issueId, null);
    }
}
