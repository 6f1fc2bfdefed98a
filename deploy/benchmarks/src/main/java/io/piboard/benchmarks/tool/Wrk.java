package io.piboard.benchmarks.tool;

import io.piboard.load.SignedWebhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A closed loop: {@code wrk -t1 -c32}. */
public record Wrk(Path script, Path directory) {

    public static final int CONNECTIONS = 32;

    /** As long as Jira Cloud waits; wrk's own two seconds would count a slow answer as none. */
    private static final String TIMEOUT = "20s";

    private static final Pattern RESULT =
            Pattern.compile("RESULT requests=(\\d+) micros=(\\d+) bad=(\\d+) errors=(\\d+)");

    /**
     * One run.
     *
     * @param answers with 2xx or 3xx
     * @param bad answers with another status
     * @param errors of connections, and time-outs
     */
    public record Result(long answers, double seconds, long bad, long errors) {

        public double perSecond() {
            return answers / seconds;
        }
    }

    public static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "wrk")));
    }

    public Result get(URI address, Duration time, Map<String, String> headers) {
        return run(address, time, headers, List.of());
    }

    public Result post(URI address, Path webhooks, Duration time) {
        return run(address, time, Map.of(), List.of("--", webhooks.toString()));
    }

    /** What the script reads: three lines for each. */
    public Path write(String name, List<SignedWebhook> webhooks) {
        try {
            var lines = new ArrayList<String>();
            for (SignedWebhook webhook : webhooks) {
                lines.add(webhook.path());
                lines.add(webhook.signature());
                lines.add(new String(webhook.body(), StandardCharsets.UTF_8));
            }
            return Files.write(directory.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result run(URI address, Duration time, Map<String, String> headers, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + time.toSeconds() + "s",
                "--timeout",
                TIMEOUT,
                "-s",
                script.toString()));
        headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.add(address.toString());
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return parse(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Result parse(String output) {
        Matcher result = RESULT.matcher(output);
        if (!result.find()) {
            throw new IllegalStateException("wrk said: " + output);
        }
        long bad = Long.parseLong(result.group(3));
        return new Result(
                Long.parseLong(result.group(1)) - bad,
                Long.parseLong(result.group(2)) / 1e6,
                bad,
                Long.parseLong(result.group(4)));
    }
}
