package io.piboard.embedded.quarkus;

import io.piboard.embedded.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The directory of a test JVM's servers, named after the JVM so that a later one can clear up after a killed one. */
final class SuiteDirectory {

    private static final String PREFIX = "piboard-suite-" + System.getProperty("user.name") + "-";

    private SuiteDirectory() {}

    static Path create() {
        try {
            Path root = Path.of(System.getProperty("java.io.tmpdir"));
            try (var left = Files.newDirectoryStream(root, PREFIX + "*")) {
                left.forEach(SuiteDirectory::sweep);
            }
            return Files.createDirectories(
                    root.resolve(PREFIX + ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException("No directory for the test servers", e);
        }
    }

    private static void sweep(Path directory) {
        long pid = Long.parseLong(directory.getFileName().toString().substring(PREFIX.length()));
        boolean isAnotherLivingOne = pid != ProcessHandle.current().pid()
                && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        if (!isAnotherLivingOne) {
            LocalPostgres.stopLeftOver(directory.resolve("postgres"));
            delete(directory);
        }
    }

    static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // a file somebody still writes: the next test JVM sweeps it
        }
    }
}
