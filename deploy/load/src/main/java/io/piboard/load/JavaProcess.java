package io.piboard.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that can be killed, paused and started again; what it prints goes to a file. */
public final class JavaProcess implements AutoCloseable {

    private static final long STOP_SECONDS = 20;

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private volatile Process process;

    public JavaProcess(List<String> command, Map<String, String> environment, Path log) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        // also when this JVM is told to end in the middle of a run
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** The same Java as ours. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.getFirst(), e);
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    /** SIGKILL, and returns when it is gone. */
    public synchronized void kill() {
        if (isAlive()) {
            process.destroyForcibly();
            awaitEnd();
        }
    }

    /** SIGSTOP: it is there, holds its connections and does nothing. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    /** SIGTERM. */
    @Override
    public synchronized void close() {
        if (isAlive()) {
            process.destroy();
            if (!awaitEnd()) {
                kill();
            }
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
