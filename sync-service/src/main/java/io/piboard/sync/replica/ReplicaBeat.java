package io.piboard.sync.replica;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Says again and again that this replica runs, and tells how many do. While the database is away the last number holds:
 * without it nothing is done that a budget would be needed for.
 */
@ApplicationScoped
class ReplicaBeat {

    private static final Logger LOG = Logger.getLogger(ReplicaBeat.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final UUID self = UUID.randomUUID();
    private final ReplicaTable table;
    private final ReplicaConfig config;
    private final Event<ReplicasCounted> counted;
    private volatile boolean stopped;

    ReplicaBeat(ReplicaTable table, ReplicaConfig config, Event<ReplicasCounted> counted) {
        this.table = table;
        this.config = config;
        this.counted = counted;
    }

    @Scheduled(every = "${piboard.sync.replica.beat:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return stopped
                ? Uni.createFrom().voidItem()
                : table.beat(self, config.life())
                        .invoke(others -> counted.fire(new ReplicasCounted(others + 1)))
                        .replaceWithVoid()
                        .onFailure()
                        .invoke(failure -> LOG.warnf("replicas not counted cause=%s", failure))
                        .onFailure()
                        .recoverWithNull();
    }

    /** A replica that is killed is missed after its life. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        try {
            table.leave(self).await().atMost(FAREWELL);
        } catch (RuntimeException away) {
            LOG.debugf("left without a farewell cause=%s", away);
        }
    }
}
