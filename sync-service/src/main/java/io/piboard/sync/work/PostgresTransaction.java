package io.piboard.sync.work;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.outbox.Outbox;
import io.piboard.outbox.OutboxRecord;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.right.ProjectRights;
import io.piboard.sync.scan.Scan;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One open transaction: each kind of row has its own class. */
final class PostgresTransaction implements WorkRows.Transaction {

    private final SqlConnection connection;
    private final Outbox outbox;
    private final LaneTable lanes;
    private final LinkTable links;
    private final ScanTable scans;
    private final ConfigurationTable configuration;

    PostgresTransaction(SqlConnection connection, Outbox outbox) {
        this.connection = connection;
        this.outbox = outbox;
        this.lanes = new LaneTable(connection);
        this.links = new LinkTable(connection);
        this.scans = new ScanTable(connection);
        this.configuration = new ConfigurationTable(connection);
    }

    @Override
    public Uni<Instant> now() {
        return connection
                .query("select clock_timestamp() as now")
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime("now").toInstant());
    }

    @Override
    public Uni<LaneRow> lane(LaneName name) {
        return lanes.findOrMake(name);
    }

    @Override
    public Uni<Optional<LaneRow>> lane(String key) {
        return lanes.find(key);
    }

    @Override
    public Uni<List<LaneRow>> due(WorkRows.DueLanes wanted) {
        return lanes.due(wanted);
    }

    @Override
    public Uni<Void> save(LaneRow lane) {
        return lanes.save(lane);
    }

    @Override
    public Uni<Void> remove(LaneRow lane) {
        return lanes.remove(lane);
    }

    @Override
    public Uni<Optional<SyncLink>> link(UUID sticky) {
        return links.find(sticky);
    }

    @Override
    public Uni<List<SyncLink>> linksOfIssue(UUID alm, String issueId) {
        return links.ofIssue(alm, issueId);
    }

    @Override
    public Uni<List<SyncLink>> linksOfSession(UUID session) {
        return links.ofSession(session);
    }

    @Override
    public Uni<List<SyncLink>> openCreates(UUID alm) {
        return links.openCreates(alm);
    }

    @Override
    public Uni<Set<String>> linked(UUID alm, Collection<String> issueIds) {
        return links.linked(alm, issueIds);
    }

    @Override
    public Uni<List<String>> linkedBetween(UUID alm, String after, String upTo) {
        return links.linkedBetween(alm, after, upTo);
    }

    @Override
    public Uni<List<SyncLink>> otherEnds(UUID alm, Collection<UUID> stickies, Collection<String> issueIds) {
        return links.otherEnds(alm, stickies, issueIds);
    }

    @Override
    public Uni<Set<String>> showing(UUID alm, String issueId, String linkType) {
        return lanes.showing(alm, issueId, linkType);
    }

    @Override
    public Uni<List<SyncLink>> withStringTo(UUID sticky) {
        return links.withStringTo(sticky);
    }

    @Override
    public Uni<Void> lockEnds(Collection<UUID> stickies) {
        return links.lockEnds(stickies);
    }

    @Override
    public Uni<Boolean> insert(SyncLink link) {
        return links.insert(link);
    }

    @Override
    public Uni<Void> save(SyncLink link) {
        return links.save(link);
    }

    @Override
    public Uni<Void> lockCreates(UUID alm, String projectId) {
        return connection
                .preparedQuery("select pg_advisory_xact_lock(hashtextextended($1, 0))")
                .execute(Tuple.of("creates/" + alm + "/" + projectId))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<ConnectionChanged>> connection(UUID alm) {
        return configuration.connection(alm);
    }

    @Override
    public Uni<Void> save(ConnectionChanged changed) {
        return configuration.save(changed);
    }

    @Override
    public Uni<Optional<Boolean>> keepsMarkers(UUID alm) {
        return configuration.keepsMarkers(alm);
    }

    @Override
    public Uni<Void> saveKeepsMarkers(UUID alm, boolean keeps) {
        return configuration.saveKeepsMarkers(alm, keeps);
    }

    @Override
    public Uni<List<ProjectRights>> rights(UUID alm) {
        return configuration.rights(alm);
    }

    @Override
    public Uni<Void> save(ProjectRights rights) {
        return configuration.save(rights);
    }

    @Override
    public Uni<List<SessionChanged>> sessions(UUID alm) {
        return configuration.sessions(alm);
    }

    @Override
    public Uni<Optional<SessionChanged>> session(UUID session) {
        return configuration.session(session);
    }

    @Override
    public Uni<Void> save(SessionChanged changed) {
        return configuration.save(changed);
    }

    @Override
    public Uni<DeletionBrake> brake(UUID alm) {
        return configuration.brake(alm);
    }

    @Override
    public Uni<Void> save(DeletionBrake brake) {
        return configuration.save(brake);
    }

    @Override
    public Uni<Optional<Scan>> scan(String key) {
        return scans.find(key);
    }

    @Override
    public Uni<List<Scan>> dueScans(Instant now, int most) {
        return scans.due(now, most);
    }

    @Override
    public Uni<Void> save(Scan scan) {
        return scans.save(scan);
    }

    @Override
    public Uni<Void> remove(Scan scan) {
        return scans.remove(scan);
    }

    @Override
    public Uni<Void> journal(SyncLink link, List<JournalEntry> entries) {
        return new JournalTable(connection).add(link, entries);
    }

    @Override
    public Uni<Void> publish(List<OutboxRecord> records) {
        return outbox.addAll(connection, records);
    }
}
