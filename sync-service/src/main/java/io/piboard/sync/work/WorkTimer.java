package io.piboard.sync.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks for due lanes without a bell: what another replica recorded, and what comes due by itself. */
@ApplicationScoped
class WorkTimer {

    private final Vertx vertx;
    private final LinkWorker worker;
    private final WorkConfig config;
    private long timer = -1;

    WorkTimer(Vertx vertx, LinkWorker worker, WorkConfig config) {
        this.vertx = vertx;
        this.worker = worker;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.poll().toMillis(), tick -> worker.wake());
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
        vertx.cancelTimer(timer);
    }
}
