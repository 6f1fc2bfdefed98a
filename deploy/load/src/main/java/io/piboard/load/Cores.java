package io.piboard.load;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Which cores a process may use (taskset of util-linux): a client that shares its core with what it loads is overloaded first,
 * and then it has overloaded nobody.
 */
public final class Cores {

    private static final String FIRST = "0";

    /** Asked once: later it would be those that are left to us. */
    private static final int COUNT = Runtime.getRuntime().availableProcessors();

    private Cores() {}

    /** Leaves a process, with all its threads, the first core only. */
    public static void first(long pid) {
        pin(pid, FIRST);
    }

    /** Leaves a process all cores but the first. */
    public static void others(long pid) {
        pin(pid, "1-" + last());
    }

    public static void all(long pid) {
        pin(pid, FIRST + "-" + last());
    }

    private static int last() {
        if (COUNT < 2) {
            throw new IllegalStateException("this takes a core for the client and one for the service");
        }
        return COUNT - 1;
    }

    private static void pin(long pid, String cores) {
        try {
            Process taskset = new ProcessBuilder("taskset", "-acp", cores, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (taskset.waitFor() != 0) {
                throw new IllegalStateException("taskset cannot move process " + pid + " to cores " + cores);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("taskset of util-linux is missing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
