package io.piboard.simulation.kernel;

import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** A database as one replica reaches it: each transaction happens whole, in one event, or not at all. */
public final class Database {

    private static final PortCall.Pace PACE = new PortCall.Pace(
            3,
            800,
            2_000,
            0,
            () -> new SimulatedFault("no connection to the database"),
            () -> new SimulatedFault("connection lost, outcome of the transaction unknown"));

    private final Kernel kernel;
    private final Life caller;

    public Database(Kernel kernel, Life caller) {
        this.kernel = kernel;
        this.caller = caller;
    }

    public Life caller() {
        return caller;
    }

    public <T> Uni<T> run(String what, Supplier<T> transaction) {
        return runUni(what, () -> Uni.createFrom().item(transaction));
    }

    /** @param transaction done when its {@link Uni} is, which must be within the event */
    public <T> Uni<T> runUni(String what, Supplier<Uni<T>> transaction) {
        return PortCall.of(kernel, caller, PACE, what, transaction);
    }
}
