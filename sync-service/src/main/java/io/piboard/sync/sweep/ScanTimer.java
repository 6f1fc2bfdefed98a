package io.piboard.sync.sweep;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Asks again and again whether a walk is due. */
@ApplicationScoped
class ScanTimer {

    private static final Logger LOG = Logger.getLogger(ScanTimer.class);

    private final ScanWorker worker;

    ScanTimer(ScanWorker worker) {
        this.worker = worker;
    }

    @Scheduled(every = "${piboard.sync.sweep.poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> runDue() {
        return worker.runDue()
                .onFailure()
                .invoke(failure -> LOG.warnf("walks wait cause=%s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
