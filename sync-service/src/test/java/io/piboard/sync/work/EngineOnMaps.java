package io.piboard.sync.work;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.StringSynced;
import io.piboard.outbox.OutboxRecord;
import io.piboard.sync.alm.Change;
import io.piboard.sync.alm.InMemoryAlm;
import io.piboard.sync.batch.SprintMoves;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.LaneLostException;
import io.piboard.sync.reconcile.LinkReconciler;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The production engine (bells, queue, lanes, reconciler, commit) over rows in maps and a Jira in a map: one thread, and a
 * clock that the test moves. Webhooks ring without a body.
 */
final class EngineOnMaps {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int ENDLESS = 1_000;

    final InMemoryAlm jira = new InMemoryAlm(this::tick);
    final InMemoryWorkRows rows = new InMemoryWorkRows(this::tick, this::publish);
    final List<StickySynced> told = new ArrayList<>();
    private final Deque<IssueTouched> webhooks = new ArrayDeque<>();
    private final Bells bells = new Bells(rows);
    private final WorkQueue queue = new WorkQueue(rows, LEASE, 100);
    private final KeptLinks links = new KeptLinks(rows, new VisitCommit(rows, new NoRepairs()), LEASE);
    private final LinkReconciler reconciler =
            new LinkReconciler(jira, new SprintMoves(jira, (after, task) -> task.run()), links);
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private boolean losesWebhooks;
    private boolean diesBeforeCommit;

    EngineOnMaps(SessionChanged... sessions) {
        jira.site().listen(this::rang);
        done(rows.transaction(open -> open.save(PlanOnMaps.CONNECTED)));
        for (SessionChanged session : sessions) {
            done(rows.transaction(open -> open.save(session)));
        }
    }

    /** Takes what the board says. */
    void hear(StickyChanged changed) {
        done(bells.sticky(changed));
    }

    /** The import finds this issue. */
    void find(String issueId) {
        LaneName lane = LaneName.ofIssue(PlanOnMaps.ORGANISATION, PlanOnMaps.CONNECTION, issueId);
        done(rows.transaction(open -> Bells.ring(open, List.of(Ring.imported(lane)))));
    }

    void loseWebhooks() {
        losesWebhooks = true;
    }

    /** The process is killed after Jira was told and before the visit is committed. */
    void dieBeforeCommit() {
        diesBeforeCommit = true;
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
            List<Lane> claimed = done(queue.claim(1, Set.of()));
            if (claimed.isEmpty()) {
                return;
            }
            visit(claimed.getFirst());
        }
        throw new AssertionError("it never comes to rest: " + rows.lanes());
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

    private void visit(Lane lane) {
        try {
            done(links.load(lane).chain(reconciler::visit).chain(outcome -> {
                if (diesBeforeCommit) {
                    diesBeforeCommit = false;
                    return Uni.createFrom().failure(new LaneLostException("killed"));
                }
                return links.commit(lane, outcome);
            }));
        } catch (LaneLostException lost) {
            later(LEASE);
        }
    }

    private void deliver() {
        while (!webhooks.isEmpty()) {
            done(bells.issue(webhooks.poll()));
        }
    }

    private void rang(Change change) {
        if (!losesWebhooks) {
            webhooks.add(new IssueTouched(
                    PlanOnMaps.ORGANISATION,
                    PlanOnMaps.CONNECTION,
                    change.issueId(),
                    change.kind().name(),
                    now,
                    UUID.randomUUID().toString(),
                    null));
        }
    }

    private Optional<Instant> nextDue() {
        return rows.lanes().stream()
                .filter(lane -> lane.bell().wakeAt() != null)
                .map(EngineOnMaps::dueAt)
                .min(Instant::compareTo);
    }

    private static Instant dueAt(LaneRow lane) {
        Instant notBefore = lane.hold().notBefore();
        Instant wakeAt = lane.bell().wakeAt();
        return notBefore != null && notBefore.isAfter(wakeAt) ? notBefore : wakeAt;
    }

    private Uni<Void> publish(List<OutboxRecord> records) {
        records.stream()
                .filter(record -> record.topic().equals(Topics.STICKY_SYNCED))
                .map(record -> EventJson.read(record.payload(), StickySynced.class))
                .forEach(told::add);
        return Uni.createFrom().voidItem();
    }

    private Instant tick() {
        now = now.plusMillis(1);
        return now;
    }

    private static <T> T done(Uni<T> work) {
        return work.await().indefinitely();
    }

    /** Nobody counts. */
    private static final class NoRepairs implements Repairs {
        @Override
        public void swept(int stickies) {}

        @Override
        public void digested(int stickies) {}
    }
}
