package io.piboard.simulation.kernel;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Hears what the production classes log, and keeps it off the screen: an error that was not caused on purpose is a fault
 * of the run.
 */
final class ProductionLog extends Handler {

    /** Held, or the logging of the JDK would forget its settings. */
    private static final Logger LOGGER = Logger.getLogger("io.piboard");

    private static boolean installed;

    static synchronized void install() {
        if (!installed) {
            LOGGER.setUseParentHandlers(false);
            LOGGER.setLevel(Level.SEVERE);
            LOGGER.addHandler(new ProductionLog());
            installed = true;
        }
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getThrown() != null && !isOnPurpose(line.getThrown())) {
            Kernel.ofThisThread().fault(line.getThrown());
        }
    }

    private static boolean isOnPurpose(Throwable thrown) {
        return thrown instanceof SimulatedFault || (thrown.getCause() != null && isOnPurpose(thrown.getCause()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
