package io.piboard.acceptance.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a child process to its end and gives what it said. */
public final class Program {

    private static final long MINUTES = 3;

    private Program() {}

    public static List<String> run(List<String> command, Map<String, String> environment) {
        return run(command, environment, Path.of("."));
    }

    public static List<String> run(List<String> command, Map<String, String> environment, Path directory) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            List<String> lines = process.inputReader().lines().toList();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
