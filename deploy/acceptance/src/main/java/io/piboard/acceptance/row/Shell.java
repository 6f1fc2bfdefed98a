package io.piboard.acceptance.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command in a directory; what it printed is told only when it failed. */
record Shell(Path directory) {

    private static final long MINUTES = 15;

    void run(String... command) {
        try {
            Path log = directory.resolve(".shell.log");
            Process process = new ProcessBuilder(List.of(command))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " did not end");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " failed:\n" + java.nio.file.Files.readString(log));
            }
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
