package io.piboard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Remembers a child so that the next start can stop it when this launcher was killed; never touches a stranger. */
record PidFile(Path file) {

    /** The kernel's idea of when it booted moves a little with the clock. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(3);

    private static final Duration STOP = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, List.of(Long.toString(process.pid()), startedAt(process), command(process)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    /** The process that was written down, if it still runs and really is that one. */
    Optional<ProcessHandle> find() {
        List<String> lines = read();
        if (lines.size() != 3) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(process -> isSameTime(startedAt(process), lines.get(1)))
                .filter(process -> command(process).equals(lines.get(2)));
    }

    void stopLeftOver() {
        find().ifPresent(this::stop);
        delete();
    }

    private void stop(ProcessHandle process) {
        process.destroy();
        // a paused one hears nothing until it is woken
        Signals.send("CONT", process.pid());
        if (!isGoneWithin(STOP)) {
            process.destroyForcibly();
            isGoneWithin(STOP);
        }
    }

    /** Looks again and again: a dead process that nobody buries still counts as alive for Java. */
    private boolean isGoneWithin(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (find().isPresent() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return find().isEmpty();
    }

    private List<String> read() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static boolean isSameTime(String one, String other) {
        return Duration.between(Instant.parse(one), Instant.parse(other)).abs().compareTo(CLOCK_SLACK) < 0;
    }

    private static String startedAt(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).toString();
    }

    private static String command(ProcessHandle process) {
        return process.info().command().orElse("");
    }
}
