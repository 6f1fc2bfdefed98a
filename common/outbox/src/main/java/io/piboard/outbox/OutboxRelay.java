package io.piboard.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Runs the {@link OutboxDrain} when something was committed, and from time to time for what a killed replica left. */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final Vertx vertx;
    private final OutboxDrain drain;
    private final OutboxConfig config;

    /** 0 asleep, 1 draining, 2 draining and woken meanwhile. */
    private final AtomicInteger state = new AtomicInteger();

    private long timer = -1;
    private volatile boolean stopped;

    OutboxRelay(Vertx vertx, OutboxShards shards, OutboxPublisher publisher, OutboxConfig config) {
        this.vertx = vertx;
        this.drain = new OutboxDrain(shards, publisher, config.batch());
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.poll().toMillis(), tick -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    /** Call after a commit that added records: they leave now and not at the next poll. Cheap, never blocks, never fails. */
    public void wake() {
        if (!stopped && state.getAndSet(2) == 0) {
            drainUntilAsleep();
        }
    }

    private void drainUntilAsleep() {
        state.set(1);
        drain.drain().subscribe().with(nothing -> sleepOrDrainAgain(), failure -> {
            LOG.warnf("outbox not drained, will try again schema=%s cause=%s", config.schema(), failure);
            state.set(0);
        });
    }

    private void sleepOrDrainAgain() {
        if (!state.compareAndSet(1, 0) && !stopped) {
            drainUntilAsleep();
        }
    }
}
