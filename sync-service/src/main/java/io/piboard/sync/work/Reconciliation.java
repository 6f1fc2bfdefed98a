package io.piboard.sync.work;

import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.batch.SprintMoves;
import io.piboard.sync.reconcile.LinkReconciler;
import io.piboard.sync.reconcile.Links;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Wires the plain reconciler to the real rows and the real Jira. */
class Reconciliation {

    @Produces
    @ApplicationScoped
    LinkReconciler reconciler(AlmGateway alm, Links links, Vertx vertx) {
        SprintMoves sprintMoves =
                new SprintMoves(alm, (after, task) -> vertx.setTimer(after.toMillis(), tick -> task.run()));
        return new LinkReconciler(alm, sprintMoves, links);
    }
}
