package io.piboard.simulation.kernel;

/** What goes wrong on purpose: a connection that breaks, an answer that does not come. */
public final class SimulatedFault extends RuntimeException {

    public SimulatedFault(String message) {
        super(message, null, false, false);
    }
}
