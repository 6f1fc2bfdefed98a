package io.piboard.sync.work;

import io.piboard.sync.link.Lane;
import io.piboard.sync.reconcile.LaneLostException;
import io.piboard.sync.reconcile.LinkReconciler;
import io.piboard.sync.reconcile.Links;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Visits due lanes, many at a time and never more than configured: claim, load, reconcile, commit. */
public final class LinkWorker {

    private static final Logger LOG = Logger.getLogger(LinkWorker.class);

    private final WorkQueue queue;
    private final Links links;
    private final LinkReconciler reconciler;
    private final Runnable afterCommit;
    private final Places places;
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean rung = new AtomicBoolean();
    private volatile boolean stopped;

    /** @param afterCommit something may wait in the outbox now */
    public LinkWorker(WorkQueue queue, Links links, LinkReconciler reconciler, Runnable afterCommit, Places places) {
        this.queue = queue;
        this.links = links;
        this.reconciler = reconciler;
        this.afterCommit = afterCommit;
        this.places = places;
    }

    /** Visits that are on their way end; no new ones begin. */
    public void stop() {
        stopped = true;
    }

    /** Something may be due; call after the commit that made it so. Cheap, never blocks, never fails. */
    public void wake() {
        rung.set(true);
        if (stopped || places.free() <= 0 || !claiming.compareAndSet(false, true)) {
            return;
        }
        rung.set(false);
        queue.claim(places.free(), places.saturated()).subscribe().with(this::visitAll, failure -> {
            LOG.warnf("no lanes claimed, will try again cause=%s", failure);
            claiming.set(false);
        });
    }

    private void visitAll(List<Lane> lanes) {
        lanes.forEach(places::take);
        claiming.set(false);
        lanes.forEach(lane -> visit(lane).subscribe().with(done -> left(lane), failure -> left(lane)));
        if (rung.get()) {
            wake();
        }
    }

    private void left(Lane lane) {
        places.leave(lane);
        if (rung.get()) {
            wake();
        }
    }

    private Uni<Void> visit(Lane lane) {
        return links.load(lane)
                .chain(reconciler::visit)
                .chain(outcome -> links.commit(lane, outcome))
                .invoke(afterCommit)
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
