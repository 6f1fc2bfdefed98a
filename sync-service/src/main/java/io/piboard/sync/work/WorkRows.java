package io.piboard.sync.work;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.outbox.OutboxRecord;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.right.ProjectRights;
import io.piboard.sync.scan.Scan;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The rows that sync-service keeps: it stores and locks, and decides nothing. */
public interface WorkRows {

    /**
     * All of it or nothing. May run the work again when the database chose this transaction as the victim of a deadlock;
     * fails with whatever the work fails with, and then nothing was written.
     */
    <T> Uni<T> transaction(Function<Transaction, Uni<T>> work);

    /** What may be done within one transaction; rows that were read "locked" stay as they are until it ends. */
    interface Transaction {

        /** Database time: the only clock that leases and revisions know. */
        Uni<Instant> now();

        /** Locked; made, asleep, when it is not there. */
        Uni<LaneRow> lane(LaneName name);

        /** Locked. */
        Uni<Optional<LaneRow>> lane(String key);

        /** Locked, at most so many, without those that somebody else has locked; never of a connection at rest. */
        Uni<List<LaneRow>> due(DueLanes wanted);

        Uni<Void> save(LaneRow lane);

        Uni<Void> remove(LaneRow lane);

        /** Locked. */
        Uni<Optional<SyncLink>> link(UUID sticky);

        Uni<List<SyncLink>> linksOfIssue(UUID connection, String issueId);

        Uni<List<SyncLink>> linksOfSession(UUID session);

        /** Links whose create was asked for and has made no issue yet. */
        Uni<List<SyncLink>> openCreates(UUID connection);

        /** These stickies, and whoever shows one of these issues; not locked. */
        Uni<List<SyncLink>> otherEnds(UUID connection, Collection<UUID> stickies, Collection<String> issueIds);

        /** The issues whose last look showed a link to this one, or of this type only; {@code null}: of any. */
        Uni<Set<String>> showing(UUID connection, String issueId, String linkType);

        /** The stickies that have strings to this one; not locked. */
        Uni<List<SyncLink>> withStringTo(UUID sticky);

        /**
         * Nobody else says that a string leads to one of these, or that one of these has an issue now, until the
         * transaction ends: also of stickies that have no row yet (link.md rule 29).
         */
        Uni<Void> lockEnds(Collection<UUID> stickies);

        /** The issues among these that some sticky of this connection shows. */
        Uni<Set<String>> linked(UUID connection, Collection<String> issueIds);

        /** False when the sticky, or this issue within the session, has a link already. */
        Uni<Boolean> insert(SyncLink link);

        Uni<Void> save(SyncLink link);

        /** Nobody else plans a create in this project until the transaction ends. */
        Uni<Void> lockCreates(UUID connection, String projectId);

        Uni<Optional<ConnectionChanged>> connection(UUID connection);

        Uni<Void> save(ConnectionChanged connection);

        /** Whether the site keeps the markers of our creates; empty until one was looked at. */
        Uni<Optional<Boolean>> keepsMarkers(UUID connection);

        Uni<Void> saveKeepsMarkers(UUID connection, boolean keeps);

        /** What the pre-flight found in the connection's projects. */
        Uni<List<ProjectRights>> rights(UUID connection);

        Uni<Void> save(ProjectRights rights);

        /** The sessions that plan with this connection. */
        /** Those of the connection's own organisation: another's has no part in it, whatever it says. */
        Uni<List<SessionChanged>> sessions(UUID connection);

        Uni<Optional<SessionChanged>> session(UUID session);

        Uni<Void> save(SessionChanged session);

        /** Locked; made when it is not there. */
        Uni<DeletionBrake> brake(UUID connection);

        Uni<Void> save(DeletionBrake brake);

        /** Locked. */
        Uni<Optional<Scan>> scan(String key);

        /** Locked, without those that somebody else has locked; never of a connection at rest. */
        Uni<List<Scan>> dueScans(Instant now, int most);

        Uni<Void> save(Scan scan);

        Uni<Void> remove(Scan scan);

        /**
         * The issues that living links of this connection show, by the order of their numeric ids.
         *
         * @param after exclusive; {@code null}: from the first
         * @param upTo inclusive; {@code null}: to the last
         */
        Uni<List<String>> linkedBetween(UUID connection, String after, String upTo);

        Uni<Void> journal(SyncLink link, List<JournalEntry> entries);

        Uni<Void> publish(List<OutboxRecord> records);
    }

    /**
     * Which due lanes are wanted.
     *
     * @param saturated connections that have their share of the worker already
     * @param oldestFirst whatever their rank
     */
    record DueLanes(Instant now, int most, int mostPerConnection, Set<UUID> saturated, boolean oldestFirst) {}
}
