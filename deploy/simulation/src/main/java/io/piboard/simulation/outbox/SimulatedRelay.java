package io.piboard.simulation.outbox;

import io.piboard.outbox.OutboxDrain;
import io.piboard.simulation.kernel.SimulatedProcess.Life;

/** Runs the production {@link OutboxDrain}: when woken, and from time to time for what a killed replica left. */
public final class SimulatedRelay {

    private static final int POLL = 2_000;
    private static final int BATCH = 4;

    private final OutboxDrain drain;
    private boolean draining;
    private boolean woken;

    public SimulatedRelay(Life life, SimulatedShards shards, io.piboard.outbox.OutboxPublisher publisher) {
        this.drain = new OutboxDrain(shards, publisher, BATCH);
        life.every(POLL, this::wake);
    }

    public void wake() {
        woken = true;
        if (!draining) {
            drainUntilAsleep();
        }
    }

    private void drainUntilAsleep() {
        woken = false;
        draining = true;
        drain.drain().subscribe().with(done -> asleep(true), failure -> asleep(false));
    }

    /** After a failure the next poll goes on. */
    private void asleep(boolean well) {
        draining = false;
        if (well && woken) {
            drainUntilAsleep();
        }
    }
}
