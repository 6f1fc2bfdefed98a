package io.piboard.sync.work;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.outbox.OutboxRecord;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.right.ProjectRights;
import io.piboard.sync.scan.Scan;
import io.piboard.sync.work.InMemoryWorkRows.State;
import io.piboard.sync.work.WorkRows.DueLanes;
import io.smallrye.mutiny.Uni;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One transaction on a copy of the maps. */
final class InMemoryTransaction implements WorkRows.Transaction {

    private static final Comparator<LaneRow> BY_AGE = Comparator.comparing(
                    (LaneRow lane) -> lane.bell().wakeAt())
            .thenComparing(lane -> lane.name().key());
    private static final Comparator<LaneRow> BY_RANK =
            Comparator.comparing((LaneRow lane) -> lane.bell().rank()).thenComparing(BY_AGE);

    private final State state;
    private final Supplier<Instant> clock;
    private final Map<UUID, List<JournalEntry>> entries = new HashMap<>();
    private final List<LaneRow> savedLanes = new ArrayList<>();
    private final List<OutboxRecord> published = new ArrayList<>();
    private final List<SyncLink> saved = new ArrayList<>();

    InMemoryTransaction(State state, Supplier<Instant> clock) {
        this.state = state;
        this.clock = clock;
    }

    Map<UUID, List<JournalEntry>> entries() {
        return entries;
    }

    List<LaneRow> savedLanes() {
        return savedLanes;
    }

    List<OutboxRecord> published() {
        return published;
    }

    List<SyncLink> saved() {
        return saved;
    }

    @Override
    public Uni<Instant> now() {
        return item(clock.get());
    }

    @Override
    public Uni<LaneRow> lane(LaneName name) {
        return item(state.lanes.computeIfAbsent(name.key(), made -> LaneRow.sleeping(name)));
    }

    @Override
    public Uni<Optional<LaneRow>> lane(String key) {
        return item(Optional.ofNullable(state.lanes.get(key)));
    }

    @Override
    public Uni<List<LaneRow>> due(DueLanes wanted) {
        Map<UUID, Integer> perConnection = new HashMap<>();
        return item(state.lanes.values().stream()
                .filter(lane -> lane.isDue(wanted.now()))
                .filter(lane -> isActive(lane.name().connection()))
                .filter(lane -> !wanted.saturated().contains(lane.name().connection()))
                .sorted(wanted.oldestFirst() ? BY_AGE : BY_RANK)
                .filter(lane ->
                        perConnection.merge(lane.name().connection(), 1, Integer::sum) <= wanted.mostPerConnection())
                .limit(wanted.most())
                .toList());
    }

    @Override
    public Uni<Void> save(LaneRow lane) {
        return done(() -> {
            state.lanes.put(lane.name().key(), lane);
            savedLanes.add(lane);
        });
    }

    @Override
    public Uni<Void> remove(LaneRow lane) {
        return done(() -> state.lanes.remove(lane.name().key()));
    }

    @Override
    public Uni<Optional<SyncLink>> link(UUID sticky) {
        return item(Optional.ofNullable(state.links.get(sticky)));
    }

    @Override
    public Uni<List<SyncLink>> linksOfIssue(UUID connection, String issueId) {
        return item(links(link -> link.connection().equals(connection) && issueId.equals(link.issueId())));
    }

    @Override
    public Uni<List<SyncLink>> linksOfSession(UUID session) {
        return item(links(link -> link.session().equals(session)));
    }

    @Override
    public Uni<List<SyncLink>> openCreates(UUID connection) {
        return item(links(link -> link.connection().equals(connection)
                && link.issueId() == null
                && link.memory().create() != null
                && link.memory().create().asked() != null));
    }

    @Override
    public Uni<Set<String>> linked(UUID connection, Collection<String> issueIds) {
        return item(links(link -> link.connection().equals(connection)
                        && link.issueId() != null
                        && issueIds.contains(link.issueId()))
                .stream()
                .map(SyncLink::issueId)
                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<List<SyncLink>> otherEnds(UUID connection, Collection<UUID> stickies, Collection<String> issueIds) {
        return item(links(link -> stickies.contains(link.sticky())
                || (link.connection().equals(connection)
                        && link.issueId() != null
                        && issueIds.contains(link.issueId()))));
    }

    @Override
    public Uni<Set<String>> showing(UUID connection, String issueId, String linkType) {
        return item(state.lanes.values().stream()
                .filter(lane -> lane.name().connection().equals(connection))
                .map(lane -> lane.hold().seen())
                .filter(seen -> seen != null && seen.links() != null)
                .filter(seen -> seen.links().stream()
                        .anyMatch(link -> link.other().equals(issueId)
                                && (linkType == null || link.type().equals(linkType))))
                .map(AlmIssue::id)
                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<List<SyncLink>> withStringTo(UUID sticky) {
        return item(links(link ->
                link.strings().stream().anyMatch(string -> string.target().equals(sticky))));
    }

    @Override
    public Uni<Void> lockEnds(Collection<UUID> stickies) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<String>> linkedBetween(UUID connection, String after, String upTo) {
        return item(links(link -> link.connection().equals(connection)
                        && link.issueId() != null
                        && link.memory().standing() == Standing.ALIVE)
                .stream()
                .map(link -> new BigInteger(link.issueId()))
                .filter(id -> after == null || id.compareTo(new BigInteger(after)) > 0)
                .filter(id -> upTo == null || id.compareTo(new BigInteger(upTo)) <= 0)
                .distinct()
                .sorted()
                .map(BigInteger::toString)
                .toList());
    }

    @Override
    public Uni<Boolean> insert(SyncLink link) {
        boolean taken = state.links.containsKey(link.sticky())
                || (link.issueId() != null
                        && !links(other -> other.session().equals(link.session())
                                        && other.connection().equals(link.connection())
                                        && link.issueId().equals(other.issueId()))
                                .isEmpty());
        if (!taken) {
            state.links.put(link.sticky(), link);
        }
        return item(!taken);
    }

    @Override
    public Uni<Void> save(SyncLink link) {
        return done(() -> {
            state.links.put(link.sticky(), link);
            saved.add(link);
        });
    }

    @Override
    public Uni<Void> lockCreates(UUID connection, String projectId) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Optional<ConnectionChanged>> connection(UUID connection) {
        return item(Optional.ofNullable(state.connections.get(connection)));
    }

    @Override
    public Uni<Void> save(ConnectionChanged connection) {
        return done(() -> state.connections.put(connection.connection(), connection));
    }

    @Override
    public Uni<Optional<Boolean>> keepsMarkers(UUID connection) {
        return item(Optional.ofNullable(state.keepsMarkers.get(connection)));
    }

    @Override
    public Uni<Void> saveKeepsMarkers(UUID connection, boolean keeps) {
        return done(() -> state.keepsMarkers.put(connection, keeps));
    }

    @Override
    public Uni<List<ProjectRights>> rights(UUID connection) {
        return item(state.rights.values().stream()
                .filter(rights -> rights.connection().equals(connection))
                .toList());
    }

    @Override
    public Uni<Void> save(ProjectRights rights) {
        return done(() -> state.rights.put(rights.connection() + "/" + rights.projectId(), rights));
    }

    @Override
    public Uni<List<SessionChanged>> sessions(UUID connection) {
        return item(state.sessions.values().stream()
                .filter(session -> connection.equals(session.connection()))
                .filter(session -> Optional.ofNullable(state.connections.get(connection))
                        .map(ConnectionChanged::organisation)
                        .filter(owner -> !owner.equals(session.organisation()))
                        .isEmpty())
                .toList());
    }

    @Override
    public Uni<Optional<SessionChanged>> session(UUID session) {
        return item(Optional.ofNullable(state.sessions.get(session)));
    }

    @Override
    public Uni<Void> save(SessionChanged session) {
        return done(() -> state.sessions.put(session.session(), session));
    }

    @Override
    public Uni<DeletionBrake> brake(UUID connection) {
        return item(state.brakes.getOrDefault(connection, DeletionBrake.released(connection)));
    }

    @Override
    public Uni<Void> save(DeletionBrake brake) {
        return done(() -> state.brakes.put(brake.connection(), brake));
    }

    @Override
    public Uni<Optional<Scan>> scan(String key) {
        return item(Optional.ofNullable(state.scans.get(key)));
    }

    @Override
    public Uni<List<Scan>> dueScans(Instant now, int most) {
        return item(state.scans.values().stream()
                .filter(scan -> scan.isDue(now))
                .filter(scan -> isActive(scan.connection()))
                .sorted(Comparator.comparing(Scan::wakeAt).thenComparing(Scan::key))
                .limit(most)
                .toList());
    }

    @Override
    public Uni<Void> save(Scan scan) {
        return done(() -> state.scans.put(scan.key(), scan));
    }

    @Override
    public Uni<Void> remove(Scan scan) {
        return done(() -> state.scans.remove(scan.key()));
    }

    @Override
    public Uni<Void> journal(SyncLink link, List<JournalEntry> added) {
        return done(() -> entries.computeIfAbsent(link.sticky(), first -> new ArrayList<>())
                .addAll(added));
    }

    @Override
    public Uni<Void> publish(List<OutboxRecord> records) {
        return done(() -> published.addAll(records));
    }

    private boolean isActive(UUID connection) {
        ConnectionChanged known = state.connections.get(connection);
        return known != null && known.state() == ConnectionState.ACTIVE;
    }

    private List<SyncLink> links(Predicate<SyncLink> wanted) {
        return state.links.values().stream().filter(wanted).toList();
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }

    private static Uni<Void> done(Runnable change) {
        return Uni.createFrom().voidItem().invoke(change);
    }
}
