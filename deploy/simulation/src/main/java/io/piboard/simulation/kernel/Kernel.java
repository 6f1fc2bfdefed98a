package io.piboard.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Time, chance and log of one run. One kernel at a time belongs to a thread; whatever asks for a real timer there is caught. */
public final class Kernel implements AutoCloseable {

    private static final ThreadLocal<Kernel> OF_THIS_THREAD = new ThreadLocal<>();

    private final VirtualTime time = new VirtualTime();
    private final SeededChance chance;
    private final EventLog log;
    private final List<Throwable> faults = new ArrayList<>();
    private Chaos chaos;

    private Kernel(long seed, boolean tells, Chaos chaos) {
        this.chance = new SeededChance(seed);
        this.log = new EventLog(time, tells);
        this.chaos = chaos;
    }

    public static Kernel open(long seed, boolean tells, Chaos chaos) {
        ForbiddenExecutor.install();
        ProductionLog.install();
        Kernel kernel = new Kernel(seed, tells, chaos);
        OF_THIS_THREAD.set(kernel);
        return kernel;
    }

    static Kernel ofThisThread() {
        return Objects.requireNonNull(OF_THIS_THREAD.get(), "a timer or an executor was used outside of a simulation");
    }

    @Override
    public void close() {
        OF_THIS_THREAD.remove();
    }

    public VirtualTime time() {
        return time;
    }

    public SeededChance chance() {
        return chance;
    }

    public EventLog log() {
        return log;
    }

    public Chaos chaos() {
        return chaos;
    }

    /** From now on nothing goes wrong any more. */
    public void calm() {
        chaos = Chaos.NONE;
    }

    /** Something that nobody caused on purpose. */
    public void fault(Throwable what) {
        log.tell("FAULT", what);
        faults.add(what);
    }

    public List<Throwable> faults() {
        return faults;
    }
}
