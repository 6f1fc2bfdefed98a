package io.piboard.sync.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.piboard.outbox.OutboxRelay;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.batch.SprintMoves;
import io.piboard.sync.reconcile.LinkReconciler;
import io.piboard.sync.reconcile.Links;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires the plain engine to the real rows, the real Jira and the real clock. */
class Engine {

    @Produces
    @Singleton
    Bells bells(WorkRows rows) {
        return new Bells(rows);
    }

    @Produces
    @Singleton
    DeletionRelease deletionRelease(WorkRows rows) {
        return new DeletionRelease(rows);
    }

    @Produces
    @Singleton
    Repairs repairs(MeterRegistry metrics) {
        return new CountedRepairs(metrics);
    }

    @Produces
    @Singleton
    Links links(WorkRows rows, Repairs repairs, WorkConfig config) {
        return new KeptLinks(rows, new VisitCommit(rows, repairs), config.lease());
    }

    @Produces
    @Singleton
    SprintMoves sprintMoves(AlmGateway alm, Vertx vertx) {
        return new SprintMoves(alm, (after, task) -> vertx.setTimer(after.toMillis(), tick -> task.run()));
    }

    @Produces
    @Singleton
    LinkReconciler reconciler(AlmGateway alm, SprintMoves sprintMoves, Links links) {
        return new LinkReconciler(alm, sprintMoves, links);
    }

    @Produces
    @Singleton
    LinkWorker worker(WorkRows rows, Links links, LinkReconciler reconciler, OutboxRelay relay, WorkConfig config) {
        return new LinkWorker(
                new WorkQueue(rows, config.lease(), config.parallelPerConnection()),
                links,
                reconciler,
                relay::wake,
                new Places(config.parallel(), config.parallelPerConnection()));
    }
}
