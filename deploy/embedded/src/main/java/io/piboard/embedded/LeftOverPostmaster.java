package io.piboard.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Finds the server of a data directory by its pid file; stops one that a killed launcher left running, after making sure it is that one. */
record LeftOverPostmaster(Path data) {

    /** The file's second and the kernel's start tick are taken at slightly different moments. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(10);

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    void stop() throws IOException {
        Optional<ProcessHandle> postmaster = find();
        if (postmaster.isPresent()) {
            interrupt(postmaster.get());
        }
        // a pid that is now somebody else's would make the new server refuse to start
        Files.deleteIfExists(pidFile());
    }

    /** The running server of this data directory, if there is one. */
    Optional<ProcessHandle> find() throws IOException {
        List<String> lines = Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
        if (lines.size() < 3 || !Path.of(lines.get(1)).equals(data)) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> isPostgres(process) && startedAt(process, started));
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, expected).abs().compareTo(CLOCK_SLACK) < 0)
                .orElse(false);
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients that may be left over as well. */
    private void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        long deadline = System.nanoTime() + STOP.toNanos();
        // not onExit(): a dead process that nobody buries still counts as alive for Java
        while (find().isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Left-over PostgreSQL " + process.pid() + " does not stop");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
