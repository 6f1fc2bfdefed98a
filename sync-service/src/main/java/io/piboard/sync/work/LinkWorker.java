package io.piboard.sync.work;

import io.piboard.outbox.OutboxRelay;
import io.piboard.sync.link.Lane;
import io.piboard.sync.reconcile.LaneLostException;
import io.piboard.sync.reconcile.LinkReconciler;
import io.piboard.sync.reconcile.Links;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Visits due lanes, many at a time and never more than configured: claim, load, reconcile, commit. */
@ApplicationScoped
public class LinkWorker {

    private static final Logger LOG = Logger.getLogger(LinkWorker.class);

    private final Vertx vertx;
    private final WorkQueue queue;
    private final Links links;
    private final LinkReconciler reconciler;
    private final OutboxRelay relay;
    private final WorkConfig config;

    private final AtomicInteger visiting = new AtomicInteger();
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean rung = new AtomicBoolean();
    private long timer = -1;
    private volatile boolean stopped;

    LinkWorker(
            Vertx vertx,
            WorkQueue queue,
            Links links,
            LinkReconciler reconciler,
            OutboxRelay relay,
            WorkConfig config) {
        this.vertx = vertx;
        this.queue = queue;
        this.links = links;
        this.reconciler = reconciler;
        this.relay = relay;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.poll().toMillis(), tick -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    /** Something may be due; call after the commit that made it so. Cheap, never blocks, never fails. */
    public void wake() {
        rung.set(true);
        int free = config.parallel() - visiting.get();
        if (stopped || free <= 0 || !claiming.compareAndSet(false, true)) {
            return;
        }
        rung.set(false);
        queue.claim(free).subscribe().with(this::visitAll, failure -> {
            LOG.warnf("no lanes claimed, will try again cause=%s", failure);
            claiming.set(false);
        });
    }

    private void visitAll(List<Lane> lanes) {
        visiting.addAndGet(lanes.size());
        claiming.set(false);
        lanes.forEach(lane -> visit(lane).subscribe().with(done -> left(), failure -> left()));
        if (rung.get()) {
            wake();
        }
    }

    private void left() {
        visiting.decrementAndGet();
        if (rung.get()) {
            wake();
        }
    }

    private Uni<Void> visit(Lane lane) {
        return links.load(lane)
                .chain(visit -> reconciler.visit(visit))
                .chain(outcome -> links.commit(lane, outcome))
                .invoke(relay::wake)
                .replaceWithVoid()
                .onFailure(LaneLostException.class)
                .recoverWithNull()
                .onFailure()
                .recoverWithUni(fault -> giveBack(lane, fault));
    }

    private Uni<Void> giveBack(Lane lane, Throwable fault) {
        LOG.errorf(fault, "visit failed, lane comes again lane=%s epoch=%d", lane.key(), lane.epoch());
        return queue.release(lane)
                .onFailure()
                .invoke(failure -> LOG.warnf("lane waits for its lease to end lane=%s cause=%s", lane.key(), failure))
                .onFailure()
                .recoverWithNull();
    }
}
