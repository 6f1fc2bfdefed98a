package io.piboard.sync.work;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.outbox.OutboxRecord;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.right.ProjectRights;
import io.piboard.sync.scan.Scan;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rows in maps: a transaction works on a copy and replaces everything at its end, or nothing if it fails. For one
 * thread only: transactions never overlap, so that nothing has to be locked.
 */
public final class InMemoryWorkRows implements WorkRows {

    private final Supplier<Instant> clock;
    private final Function<List<OutboxRecord>, Uni<Void>> outbox;
    private final Map<UUID, List<JournalEntry>> journal = new TreeMap<>();
    private Consumer<SyncLink> listener = saved -> {};
    private Consumer<LaneRow> laneListener = saved -> {};
    private State state = new State();

    /** @param outbox takes what a transaction publishes, when it commits */
    public InMemoryWorkRows(Supplier<Instant> clock, Function<List<OutboxRecord>, Uni<Void>> outbox) {
        this.clock = clock;
        this.outbox = outbox;
    }

    @Override
    public <T> Uni<T> transaction(Function<Transaction, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            State copy = state.copy();
            InMemoryTransaction open = new InMemoryTransaction(copy, clock);
            return work.apply(open).call(result -> {
                state = copy;
                open.entries()
                        .forEach((sticky, added) -> journal.computeIfAbsent(sticky, first -> new ArrayList<>())
                                .addAll(added));
                open.saved().forEach(listener);
                open.savedLanes().forEach(laneListener);
                return outbox.apply(open.published());
            });
        });
    }

    /** Is told of each link that was changed, when that is committed. */
    public void listen(Consumer<SyncLink> toCommitted) {
        listener = toCommitted;
    }

    /** Is told of each lane that was changed, when that is committed, after the links. */
    public void listenToLanes(Consumer<LaneRow> toCommitted) {
        laneListener = toCommitted;
    }

    /** Everything that has been done, oldest first, by sticky. */
    public Map<UUID, List<JournalEntry>> journal() {
        return journal;
    }

    public List<SyncLink> links() {
        return List.copyOf(state.links.values());
    }

    public List<LaneRow> lanes() {
        return List.copyOf(state.lanes.values());
    }

    /** The database as it is now; {@link #restore} brings it back. */
    public Object backup() {
        return state.copy();
    }

    public void restore(Object backup) {
        state = ((State) backup).copy();
    }

    /** Something is due at some time. */
    public boolean isBusy(Instant until) {
        return state.lanes.values().stream()
                .anyMatch(lane ->
                        lane.bell().wakeAt() != null && !lane.bell().wakeAt().isAfter(until));
    }

    /** All tables. */
    static final class State {
        final Map<String, LaneRow> lanes = new TreeMap<>();
        final Map<UUID, SyncLink> links = new TreeMap<>();
        final Map<UUID, ConnectionChanged> connections = new TreeMap<>();
        final Map<UUID, SessionChanged> sessions = new TreeMap<>();
        final Map<UUID, Boolean> keepsMarkers = new TreeMap<>();
        final Map<UUID, DeletionBrake> brakes = new TreeMap<>();
        final Map<String, Scan> scans = new TreeMap<>();
        final Map<String, ProjectRights> rights = new TreeMap<>();

        State copy() {
            State copy = new State();
            copy.lanes.putAll(lanes);
            copy.links.putAll(links);
            copy.connections.putAll(connections);
            copy.sessions.putAll(sessions);
            copy.keepsMarkers.putAll(keepsMarkers);
            copy.brakes.putAll(brakes);
            copy.scans.putAll(scans);
            copy.rights.putAll(rights);
            return copy;
        }
    }
}
