package io.piboard.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Waits until hardly anybody uses the processors; not for ever, but then the round counts as noisy. */
public final class Quiet {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final double BUSY = 0.15;

    private final boolean waits;
    private final List<Double> loads = new ArrayList<>();
    private int noisy;

    Quiet(boolean waits) {
        this.waits = waits;
    }

    /** Before each round. */
    public void await() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        double busy = busy();
        while (waits && busy > BUSY && System.nanoTime() < deadline) {
            busy = busy();
        }
        if (busy > BUSY) {
            noisy++;
        }
        loads.add(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    public boolean isDisturbed() {
        return noisy > 0;
    }

    /** Of all rounds so far. */
    public List<Double> loads() {
        return List.copyOf(loads);
    }

    /** The load average holds what we did ourselves a minute ago; the noise is what others do while we do nothing. */
    @Override
    public String toString() {
        double most = loads.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return String.format(Locale.ROOT, "load %.1f", most)
                + (noisy == 0 ? "" : ", " + noisy + " of " + loads.size() + " noisy");
    }

    /** Share of the processors' time in which they were not idle. */
    private static double busy() {
        long[] before = ticks();
        LockSupport.parkNanos(LOOK.toNanos());
        long[] after = ticks();
        return 1 - (double) (after[0] - before[0]) / Math.max(1, after[1] - before[1]);
    }

    /** Idle (fields 4 and 5) and all. */
    private static long[] ticks() {
        try {
            long[] fields = Stream.of(
                            Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +"))
                    .skip(1)
                    .limit(8)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new long[] {
                fields[3] + fields[4], java.util.Arrays.stream(fields).sum()
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
