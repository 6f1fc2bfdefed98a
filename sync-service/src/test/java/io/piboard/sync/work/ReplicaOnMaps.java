package io.piboard.sync.work;

import io.piboard.sync.alm.InMemoryAlm;
import io.piboard.sync.batch.SprintMoves;
import io.piboard.sync.link.Lane;
import io.piboard.sync.reconcile.LaneLostException;
import io.piboard.sync.reconcile.LinkReconciler;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One process that visits lanes. A visit whose request hangs goes on when the request does; others go on meanwhile. */
final class ReplicaOnMaps {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final WorkQueue queue;
    private final KeptLinks links;
    private final LinkReconciler reconciler;
    private boolean diesBeforeCommit;
    private Throwable fault;

    private record Waiting(Duration after, Runnable task) {}

    ReplicaOnMaps(InMemoryWorkRows rows, InMemoryAlm jira) {
        queue = new WorkQueue(rows, LEASE, 1_000);
        links = new KeptLinks(rows, new VisitCommit(rows, new NoRepairs()), LEASE);
        reconciler = new LinkReconciler(
                jira, new SprintMoves(jira, (after, task) -> waiting.add(new Waiting(after, task))), links);
    }

    void dieBeforeCommit() {
        diesBeforeCommit = true;
    }

    /** False: nothing is due. */
    boolean visitNext() {
        List<Lane> claimed = queue.claim(1, Set.of()).await().indefinitely();
        claimed.forEach(this::visit);
        if (fault != null) {
            throw new AssertionError("a visit failed", fault);
        }
        return !claimed.isEmpty();
    }

    /** Requests that wait for others to join them. False: none does. */
    boolean sendWhatWaits(Consumer<Duration> clock) {
        Waiting next = waiting.poll();
        if (next == null) {
            return false;
        }
        clock.accept(next.after());
        next.task().run();
        return true;
    }

    private void visit(Lane lane) {
        links.load(lane)
                .chain(reconciler::visit)
                .chain(outcome -> commit(lane, outcome))
                .subscribe()
                .with(done -> {}, this::ended);
    }

    private Uni<Boolean> commit(Lane lane, VisitOutcome outcome) {
        if (diesBeforeCommit) {
            diesBeforeCommit = false;
            return Uni.createFrom().failure(new LaneLostException("killed"));
        }
        return links.commit(lane, outcome);
    }

    /** A lane that was lost is somebody else's by now, or will be when its lease ends. */
    private void ended(Throwable failure) {
        fault = failure instanceof LaneLostException ? fault : failure;
    }
}
