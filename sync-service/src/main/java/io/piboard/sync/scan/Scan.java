package io.piboard.sync.scan;

import io.piboard.sync.alm.AlmGateway.ChangedIssue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A walk over a connection's issues, a page at a time; a crash repeats at most one page, which changes nothing.
 *
 * @param session of an import and of a digest
 * @param requested counts the requests: asked for again while it runs, it starts over
 * @param pageToken of the page that is next; {@code null} for the first
 * @param lastId highest issue id of the pages before; {@code null} for the first
 * @param since of a walk over changes: where it starts, on Jira's clock
 * @param newest the latest change that this walk has seen
 * @param wakeAt when it is due; {@code null}: when it is asked for
 * @param leaseUntil database time; {@code null} when nobody walks
 */
public record Scan(
        Kind kind,
        UUID organisation,
        UUID connection,
        UUID session,
        long requested,
        String pageToken,
        String lastId,
        Instant since,
        Instant newest,
        Instant wakeAt,
        Instant leaseUntil) {

    /** What is walked over, and what is done with what is found. */
    public enum Kind {
        /** Everything a session maps: each issue's lane is rung. */
        IMPORT,
        /** What has changed lately: lanes are rung that have not seen it (link.md rule 32). */
        CHANGES,
        /** What the board knows of a session's stickies, compared with what we know (link.md rule 31). */
        DIGEST,
        /** All ids: lanes of issues that are not among them any more are rung. */
        IDS
    }

    public static Scan ofSession(Kind kind, UUID organisation, UUID connection, UUID session, Instant now) {
        return new Scan(kind, organisation, connection, session, 1, null, null, null, null, now, null);
    }

    public static Scan ofConnection(Kind kind, UUID organisation, UUID connection, Instant now, Instant wakeAt) {
        return new Scan(kind, organisation, connection, null, 1, null, null, now, now, wakeAt, null);
    }

    public String key() {
        return key(kind, connection, session);
    }

    public static String key(Kind kind, UUID connection, UUID session) {
        return kind + "/" + (session == null ? connection : session);
    }

    public boolean isDue(Instant now) {
        return wakeAt != null && !wakeAt.isAfter(now) && (leaseUntil == null || !leaseUntil.isAfter(now));
    }

    /** @param to the connection that the session plans with now */
    public Scan requestedAgain(UUID to, Instant now) {
        return new Scan(kind, organisation, to, session, requested + 1, null, null, since, newest, now, leaseUntil);
    }

    public Scan planningWith(UUID to) {
        return new Scan(
                kind, organisation, to, session, requested, pageToken, lastId, since, newest, wakeAt, leaseUntil);
    }

    public Scan claimed(Instant now, Duration lease) {
        return new Scan(
                kind,
                organisation,
                connection,
                session,
                requested,
                pageToken,
                lastId,
                since,
                newest,
                wakeAt,
                now.plus(lease));
    }

    /** Jira did not answer: the same page later. */
    public Scan postponed(Instant until) {
        return new Scan(
                kind, organisation, connection, session, requested, pageToken, lastId, since, newest, until, null);
    }

    public Scan at(String nextPage, String highestId, Instant latest, Instant now) {
        return new Scan(
                kind, organisation, connection, session, requested, nextPage, highestId, since, latest, now, null);
    }

    /**
     * The watermark moves to the latest change seen, less an overlap that is longer than the search index lags behind.
     *
     * @param next when to walk again; {@code null}: when asked
     */
    public Scan finished(Instant latest, Duration overlap, Instant next) {
        Instant watermark = later(since, latest.minus(overlap));
        return new Scan(kind, organisation, connection, session, requested, null, null, watermark, latest, next, null);
    }

    /** @param nextPage {@code null} after the last page: it begins again at {@code at} */
    public Scan on(String nextPage, Instant at) {
        return new Scan(kind, organisation, connection, session, requested, nextPage, null, since, newest, at, null);
    }

    public Instant newestWith(List<ChangedIssue> page) {
        return page.stream().map(ChangedIssue::updated).reduce(newest, Scan::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
