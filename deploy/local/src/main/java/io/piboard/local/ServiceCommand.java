package io.piboard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a packaged service is started: the JVM of this launcher, little memory, its configuration by environment. */
record ServiceCommand(ServiceName service, Path repository, boolean quickStart, Map<String, String> environment) {

    Process start() {
        if (!Files.exists(jar())) {
            throw new StackException(service.module() + " is not packaged: run `./mvnw -Dquick package` first ("
                    + repository.relativize(jar()) + " is missing).");
        }
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + service.module(), e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        if (Runtime.version().feature() >= 24) {
            // Netty still uses what newer JVMs warn about in every log
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (quickStart) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.add("-jar");
        command.add(jar().toString());
        return command;
    }

    private Path jar() {
        return repository.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
