package io.piboard.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the broker takes from Kafka's own ProducerPerformance with our settings: acks=all, idempotence, linger 0. */
public record Limit(String bootstrap, String topic, Path directory) {

    public static final int RECORD_SIZE = 1_024;
    private static final int PROBE = 200_000;
    private static final int WARM_UP_SECONDS = 20;

    private static final Pattern SUMMARY = Pattern.compile("([\\d.,]+) records/sec .*? ([\\d.,]+) ms avg latency"
            + ".*? (\\d+) ms 50th, (\\d+) ms 95th, (\\d+) ms 99th, (\\d+) ms 99.9th");

    /** One run; latencies in milliseconds, which is all that the tool tells. */
    public record Result(double perSecond, double p50, double p99, double p999) {}

    /** As fast as it goes, for about so long. */
    public Result unthrottled(Duration time) throws IOException, InterruptedException {
        Result probe = run(-1, PROBE, PROBE);
        return run(-1, PROBE, Math.round(probe.perSecond() * time.toMillis() / 1e3));
    }

    public Result at(int perSecond, Duration time) throws IOException, InterruptedException {
        return run(perSecond, (long) perSecond * WARM_UP_SECONDS, perSecond * time.toSeconds());
    }

    private Result run(int throughput, long warmUp, long records) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WarmedLimit.class.getName(),
                Long.toString(warmUp)));
        command.addAll(List.of("--topic", topic, "--throughput", Integer.toString(throughput)));
        command.addAll(List.of("--record-size", Integer.toString(RECORD_SIZE)));
        command.addAll(List.of("--producer-props", "bootstrap.servers=" + bootstrap, "acks=all", "linger.ms=0"));
        command.add(Long.toString(records));
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve("limit.log").toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return parse(output);
    }

    static Result parse(String output) {
        String measured = output.substring(Math.max(0, output.indexOf(WarmedLimit.MARK)));
        Matcher summary = SUMMARY.matcher(measured);
        if (!summary.find()) {
            throw new IllegalStateException("ProducerPerformance printed no summary: " + output);
        }
        return new Result(
                Double.parseDouble(summary.group(1)),
                Double.parseDouble(summary.group(3)),
                Double.parseDouble(summary.group(5)),
                Double.parseDouble(summary.group(6)));
    }
}
