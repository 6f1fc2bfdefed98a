package io.piboard.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the kernel has counted for a process. */
public record ProcessFigures(long pid) {

    /** {@code USER_HZ}, which is 100 wherever Linux runs. */
    private static final long MILLIS_PER_TICK = 10;

    /** After the name in brackets, which may hold anything: state is field 3, utime 14, stime 15. */
    private static final int UTIME = 11;

    private static final long KILO = 1_024;

    public Duration cpu() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis((Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1])) * MILLIS_PER_TICK);
    }

    public long residentBytes() {
        return status("VmRSS:");
    }

    /** The most it ever had. */
    public long peakBytes() {
        return status("VmHWM:");
    }

    private long status(String key) {
        String line = read("status")
                .lines()
                .filter(one -> one.startsWith(key))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * KILO;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " is gone", e);
        }
    }
}
