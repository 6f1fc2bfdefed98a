package io.piboard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where a stack keeps what: {@code data} is forgotten by a fresh start, logs and pid files are not. */
record StackDirectory(Path root) {

    Path data() {
        return root.resolve("data");
    }

    Path kafka() {
        return data().resolve("kafka");
    }

    Path postgres() {
        return data().resolve("postgres");
    }

    Path secret(String name) {
        return data().resolve("secrets").resolve(name);
    }

    Path simulator() {
        return data().resolve("jira-simulator.jsonl");
    }

    Path log(ServiceName service) {
        return root.resolve("logs").resolve(service.module() + ".log");
    }

    Path pid(ServiceName service) {
        return root.resolve("run").resolve(service.module() + ".pid");
    }

    void create() {
        try {
            Files.createDirectories(data());
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("run"));
            for (ServiceName service : ServiceName.values()) {
                // one file tells one run
                Files.deleteIfExists(log(service));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + root, e);
        }
    }

    void forget() {
        if (!Files.exists(data())) {
            return;
        }
        try (var files = Files.walk(data())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + data(), e);
        }
    }
}
