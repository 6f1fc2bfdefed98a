package io.piboard.benchmarks.tool;

import io.piboard.load.Answer;
import io.piboard.load.Latencies;
import io.piboard.load.SignedWebhook;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Webhooks at a fixed rate by {@code h2load} over HTTP/1.1, one process for each of them: on one core it sends several times as
 * many as a client in Java.
 *
 * <p>What is due while a connection waits for its answer is sent right after it, and counted from then on; so there are many
 * connections. It does not tell headers: that each refusal says when to come back is for ingest's own tests.
 *
 * @param directory for bodies and logs
 */
public record H2load(Path directory) {

    /** For each webhook; all of them are fewer than ingest lets in. */
    private static final int CONNECTIONS = 256;

    private static final Duration BEFORE_THE_END = Duration.ofSeconds(1);

    /**
     * What came back.
     *
     * @param open the most that nobody was listening for when time was up
     * @param busy how much of a core h2load itself has used, 0 to 1
     */
    public record Result(Latencies latencies, long open, Duration time, double busy) {

        /** Answered per second. */
        public double perSecond() {
            return (latencies.good() + latencies.refused() + latencies.unexplained()) * 1e9 / time.toNanos();
        }

        /** Taken per second. */
        public double goodput() {
            return latencies.good() * 1e9 / time.toNanos();
        }
    }

    /** Each webhook gets an equal part of the rate. */
    public Result run(URI address, List<SignedWebhook> webhooks, double perSecond, Duration time) throws Exception {
        double each = perSecond / webhooks.size() / CONNECTIONS;
        var logs = new ArrayList<Path>();
        var running = new ArrayList<Process>();
        for (SignedWebhook webhook : webhooks) {
            Path log = directory.resolve("h2load-" + logs.size() + ".tsv");
            Files.deleteIfExists(log);
            logs.add(log);
            running.add(start(address, webhook, each, time, log));
        }
        double busy = busy(running, time.minus(BEFORE_THE_END));
        for (Process one : running) {
            if (one.waitFor() != 0) {
                throw new IllegalStateException("h2load failed; see " + directory);
            }
        }
        return read(logs, time, (long) webhooks.size() * CONNECTIONS, busy);
    }

    /** Nobody knows it of a process that has ended. */
    private static double busy(List<Process> running, Duration time) {
        LockSupport.parkNanos(time.toNanos());
        double nanos = running.stream()
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(Duration::toNanos)
                .sum();
        return nanos / time.toNanos();
    }

    private Process start(URI address, SignedWebhook webhook, double each, Duration time, Path log) throws IOException {
        Path body = Files.write(log.resolveSibling(log.getFileName() + ".json"), webhook.body());
        return new ProcessBuilder(
                        "h2load",
                        "--h1",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-D" + time.toSeconds(),
                        String.format(Locale.ROOT, "--rps=%.3f", each),
                        "-d" + body,
                        "-HContent-Type: " + SignedWebhook.CONTENT_TYPE,
                        "-H" + SignedWebhook.SIGNATURE + ": " + webhook.signature(),
                        "--log-file=" + log,
                        address.resolve(webhook.path()).toString())
                .redirectErrorStream(true)
                .redirectOutput(log.resolveSibling(log.getFileName() + ".log").toFile())
                .start();
    }

    static Result read(List<Path> logs, Duration time, long open, double busy) throws IOException {
        var latencies = new Latencies();
        for (Path log : logs) {
            try (Stream<String> lines = Files.lines(log)) {
                lines.map(H2load::answer).forEach(latencies);
            }
        }
        return new Result(latencies, open, time, busy);
    }

    /** When it was sent in microseconds, its status, and how long it took in microseconds. */
    private static Answer answer(String line) {
        String[] columns = line.split("\t");
        Duration took = Duration.ofNanos(Long.parseLong(columns[2]) * 1_000);
        return new Answer("", 0, took, Integer.parseInt(columns[1]), true);
    }
}
