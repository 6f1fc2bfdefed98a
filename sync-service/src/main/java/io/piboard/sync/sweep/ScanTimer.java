package io.piboard.sync.sweep;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Asks again and again whether a walk is due. */
@ApplicationScoped
class ScanTimer {

    private static final Logger LOG = Logger.getLogger(ScanTimer.class);

    private final ScanWorker worker;
    private volatile boolean stopped;

    ScanTimer(ScanWorker worker) {
        this.worker = worker;
    }

    /** The scheduler goes on ticking while the database is already closed. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Scheduled(every = "${piboard.sync.sweep.poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> runDue() {
        return (stopped ? Uni.createFrom().voidItem() : worker.runDue())
                .onFailure()
                .invoke(failure -> LOG.warnf("walks wait cause=%s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
