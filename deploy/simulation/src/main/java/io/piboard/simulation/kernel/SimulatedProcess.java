package io.piboard.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One replica of a service: it can be killed at any moment, stand still without noticing, and is started again. */
public final class SimulatedProcess {

    private static final long HEARTBEATS = 10_000;

    private final Kernel kernel;
    private final String name;
    private final Consumer<Life> boot;
    private final List<Consumer<Life>> mourners = new ArrayList<>();
    private Life life;
    private boolean heldDown;

    /** @param boot builds everything anew: nothing but what was committed survives a death */
    public SimulatedProcess(Kernel kernel, String name, Consumer<Life> boot) {
        this.kernel = kernel;
        this.name = name;
        this.boot = boot;
    }

    public String name() {
        return name;
    }

    public boolean isUp() {
        return life != null && !life.ended;
    }

    /** Told of each death, as a broker is that misses heartbeats. */
    public void whenItDies(Consumer<Life> mourner) {
        mourners.add(mourner);
    }

    public void start() {
        if (isUp() || heldDown) {
            return;
        }
        life = new Life();
        kernel.log().tell(name, "starts");
        Life born = life;
        boot.accept(born);
    }

    /** Dies and is started again a little later. */
    public void kill() {
        if (isUp()) {
            end();
            kernel.time().after(kernel.chance().delay(3_000, 20_000), this::start);
        }
    }

    /** Dies and stays down until {@link #comeBack()}. */
    public void holdDown() {
        heldDown = true;
        if (isUp()) {
            end();
        }
    }

    public void comeBack() {
        heldDown = false;
        start();
    }

    /**
     * Stands still; whatever was to happen in it happens afterwards: a zombie that does not know what it has missed.
     *
     * @param missed is told when others begin to miss it
     */
    public void pause(long millis, Consumer<Life> missed) {
        if (isUp()) {
            kernel.log().count("pauses");
            kernel.log().tell(name, "stands still for", millis);
            life.pausedUntil = kernel.time().now() + millis;
            Life silent = life;
            if (millis > HEARTBEATS) {
                kernel.time().after(HEARTBEATS, () -> missed.accept(silent));
            }
        }
    }

    private void end() {
        kernel.log().count("crashes");
        kernel.log().tell(name, "dies");
        Life dead = life;
        dead.ended = true;
        mourners.forEach(mourner -> mourner.accept(dead));
    }

    /** The time from one start to the next death; every continuation belongs to one, and dies with it. */
    public final class Life {

        private boolean ended;
        private long pausedUntil;

        private Life() {}

        public boolean isOver() {
            return ended;
        }

        public String name() {
            return name;
        }

        public SimulatedProcess process() {
            return SimulatedProcess.this;
        }

        public void later(long millis, Runnable what) {
            kernel.time().after(millis, () -> resume(what));
        }

        public void every(long millis, Runnable what) {
            later(kernel.chance().between(1, (int) millis), () -> repeat(millis, what));
        }

        private void repeat(long millis, Runnable what) {
            later(millis, () -> repeat(millis, what));
            what.run();
        }

        private void resume(Runnable what) {
            if (ended) {
                return;
            }
            long still = pausedUntil - kernel.time().now();
            if (still > 0) {
                kernel.time().after(still, () -> resume(what));
            } else {
                what.run();
            }
        }
    }
}
