package io.piboard.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Where Jazzer enters: {@code -Dpiboard.fuzz=strip} says which target. Here, and only here, time is a matter, too. */
public final class Fuzzed {

    private static final long HANG_NANOS = 50_000_000;

    /** So that loading and compiling classes is over before anything is timed. */
    private static final int WARM_UP = 2_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Target TARGET = Target.named(System.getProperty("piboard.fuzz"));
    private static final Check CHECK = TARGET.check();

    private Fuzzed() {}

    public static void fuzzerInitialize() {
        for (int time = 0; time < WARM_UP; time++) {
            for (byte[] input : Corpus.of(TARGET).seeds()) {
                CHECK.check(input);
            }
        }
    }

    /** By the thread's own processor time: what else runs on the machine is no fault of the code. */
    public static void fuzzerTestOneInput(byte[] input) {
        long begin = THREADS.getCurrentThreadCpuTime();
        CHECK.check(input);
        long took = THREADS.getCurrentThreadCpuTime() - begin;
        // a compiler or a collector may get into one run, but not into three
        if (took > HANG_NANOS && isSlow(input) && isSlow(input)) {
            throw new AssertionError("hangs for " + took / 1_000_000 + " ms");
        }
    }

    private static boolean isSlow(byte[] input) {
        long begin = THREADS.getCurrentThreadCpuTime();
        CHECK.check(input);
        return THREADS.getCurrentThreadCpuTime() - begin > HANG_NANOS;
    }
}
