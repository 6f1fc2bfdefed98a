package io.piboard.sync.work;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.ProjectPermissions;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.StringSynced;
import io.piboard.outbox.OutboxRecord;
import io.piboard.sync.alm.Change;
import io.piboard.sync.alm.InMemoryAlm;
import io.piboard.sync.alm.InMemorySite;
import io.piboard.sync.digest.DigestWalk;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.LaneLostException;
import io.piboard.sync.sweep.AnnouncedPermissions;
import io.piboard.sync.sweep.Configuration;
import io.piboard.sync.sweep.ScanPages;
import io.piboard.sync.sweep.ScanWorker;
import io.piboard.sync.sweep.SweepTimes;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The production engine (bells, queue, lanes, reconciler, commit) over rows in maps and a Jira in a map: one thread, and a
 * clock that the test moves. Webhooks ring without a body.
 */
final class EngineOnMaps {

    private static final SweepTimes WALKS =
            new SweepTimes(Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofHours(1), Duration.ofMinutes(5));
    private static final int ENDLESS = 1_000;

    final InMemoryAlm jira = new InMemoryAlm(this::tick);
    final InMemoryWorkRows rows = new InMemoryWorkRows(this::tick, this::publish);
    final List<StickySynced> told = new ArrayList<>();
    /** Projects in which a permission is doubted. */
    final List<String> doubted = new ArrayList<>();

    private final Deque<IssueTouched> webhooks = new ArrayDeque<>();
    private final Map<UUID, BoardTwin> boards = new HashMap<>();
    private final Bells bells = new Bells(rows);
    private final Configuration configuration = new Configuration(rows, WALKS);
    private final ScanWorker scans = new ScanWorker(
            rows,
            new ScanPages(rows, jira),
            new DigestWalk(rows, new BoardTwins(boards), new NoRepairs()),
            WALKS,
            () -> {});
    private final List<ReplicaOnMaps> replicas = new ArrayList<>(List.of(new ReplicaOnMaps(rows, jira)));
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private boolean losesWebhooks;
    private boolean signsWebhooks;
    private boolean down;
    private boolean diesAfterWrite;
    private long announced;

    EngineOnMaps(SessionChanged... sessions) {
        jira.site().listen(this::rang);
        hear(PlanOnMaps.CONNECTED);
        for (SessionChanged session : sessions) {
            hear(session);
        }
    }

    /** Takes what metadata-service says. */
    void hear(ConnectionChanged changed) {
        done(configuration.connection(changed));
    }

    /** Takes what the board says of a session. */
    void hear(SessionChanged changed) {
        done(configuration.session(changed));
    }

    /** Takes what the pre-flight has found. */
    void announce(String projectId, String... missing) {
        done(new AnnouncedPermissions(rows)
                .take(new MetadataChanged(
                        PlanOnMaps.ORGANISATION,
                        PlanOnMaps.CONNECTION,
                        MetadataChanged.permissionsOf(projectId),
                        ++announced,
                        null,
                        new ProjectPermissions(projectId, Set.of(), Set.of(missing)),
                        null)));
    }

    /** Asked by the digest. */
    void seat(UUID session, BoardTwin board) {
        boards.put(session, board);
    }

    /** Another process takes its turn with the lanes. */
    void startReplica() {
        replicas.add(new ReplicaOnMaps(rows, jira));
    }

    /** Takes what the board says. */
    void hear(StickyChanged changed) {
        if (!down) {
            done(bells.sticky(changed));
        }
    }

    /** What is said meanwhile is past its topic's retention when we are up again. */
    void down(boolean isDown) {
        down = isDown;
    }

    /** The import finds this issue. */
    void find(String issueId) {
        LaneName lane = LaneName.ofIssue(PlanOnMaps.ORGANISATION, PlanOnMaps.CONNECTION, issueId);
        done(rows.transaction(open -> Bells.ring(open, List.of(Ring.imported(lane)))));
    }

    void loseWebhooks() {
        losesWebhooks(true);
    }

    void losesWebhooks(boolean loses) {
        losesWebhooks = loses;
    }

    /** Webhooks have a body from now on. */
    void signWebhooks() {
        signsWebhooks = true;
    }

    /** The process is killed after Jira was told and before the visit is committed. */
    void dieBeforeCommit() {
        replicas.getFirst().dieBeforeCommit();
    }

    /** The process is killed when Jira has done what it was told next, before it has heard the answer. */
    void dieAfterNextWrite() {
        diesAfterWrite = true;
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    Instant now() {
        return now;
    }

    /** Visits what is due now, and what that makes due now. */
    void run() {
        for (int visits = 0; visits < ENDLESS; visits++) {
            deliver();
            ReplicaOnMaps next = replicas.get(visits % replicas.size());
            if (!next.visitNext() && !next.sendWhatWaits(this::later)) {
                return;
            }
        }
        throw new AssertionError("it never comes to rest: " + rows.lanes());
    }

    /** The walks that are due by now, and whatever they ring. */
    void walk() {
        done(scans.runDue());
        settle();
    }

    /** Lets time pass until nothing is due any more. */
    void settle() {
        run();
        for (int waits = 0; waits < ENDLESS; waits++) {
            Optional<Instant> next = nextDue();
            if (next.isEmpty()) {
                return;
            }
            now = next.get().isAfter(now) ? next.get() : now.plusMillis(1);
            run();
        }
        throw new AssertionError("it never comes to rest: " + rows.lanes());
    }

    SyncLink link(UUID sticky) {
        return rows.links().stream()
                .filter(link -> link.sticky().equals(sticky))
                .findFirst()
                .orElseThrow();
    }

    /** The sticky of this session that shows this issue. */
    UUID stickyOf(UUID session, String issueId) {
        return rows.links().stream()
                .filter(link -> link.session().equals(session) && issueId.equals(link.issueId()))
                .findFirst()
                .orElseThrow()
                .sticky();
    }

    StickySynced lastTold(UUID sticky) {
        return told.stream()
                .filter(event -> event.sticky().equals(sticky))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    StringSynced lastTold(UUID sticky, UUID string) {
        return lastTold(sticky).strings().stream()
                .filter(one -> one.string().equals(string))
                .findFirst()
                .orElseThrow();
    }

    long requests(String request) {
        return jira.requests().stream().filter(request::equals).count();
    }

    private void deliver() {
        while (!webhooks.isEmpty()) {
            done(bells.issue(webhooks.poll()));
        }
    }

    private void rang(Change change) {
        if (!losesWebhooks && !down) {
            webhooks.add(new IssueTouched(
                    PlanOnMaps.ORGANISATION,
                    PlanOnMaps.CONNECTION,
                    change.issueId(),
                    change.kind().name(),
                    now,
                    UUID.randomUUID().toString(),
                    signsWebhooks && change.after() != null ? SignedBody.of(change.after()) : null));
        }
        if (diesAfterWrite && change.actor().equals(InMemorySite.PIBOARD)) {
            diesAfterWrite = false;
            throw new LaneLostException("killed");
        }
    }

    private Optional<Instant> nextDue() {
        return rows.lanes().stream()
                .filter(lane -> lane.bell().wakeAt() != null)
                .map(EngineOnMaps::dueAt)
                .min(Instant::compareTo);
    }

    private static Instant dueAt(LaneRow lane) {
        Hold hold = lane.hold();
        return Stream.of(lane.bell().wakeAt(), hold.notBefore(), hold.leaseUntil())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Uni<Void> publish(List<OutboxRecord> records) {
        records.stream()
                .filter(record -> record.topic().equals(Topics.STICKY_SYNCED))
                .map(record -> EventJson.read(record.payload(), StickySynced.class))
                .forEach(told::add);
        records.stream()
                .filter(record -> record.topic().equals(Topics.METADATA_TOUCHED))
                .map(record -> EventJson.read(record.payload(), MetadataTouched.class))
                .forEach(touched -> doubted.add(touched.subject().substring("project/".length())));
        return Uni.createFrom().voidItem();
    }

    private Instant tick() {
        now = now.plusMillis(1);
        return now;
    }

    private static <T> T done(Uni<T> work) {
        return work.await().indefinitely();
    }
}
