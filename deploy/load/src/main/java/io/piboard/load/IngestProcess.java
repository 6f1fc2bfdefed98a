package io.piboard.load;

import io.piboard.embedded.FreePort;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged webhook-ingest as a process, on ports that stay the same when it is started again. */
public final class IngestProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final int port = FreePort.find();
    private final int managementPort = FreePort.find();
    private final JavaProcess process;

    /** @param keys the key ring that the announced secrets are sealed for */
    public IngestProcess(IngestOptions options, String bootstrap, String keys) {
        var environment = new HashMap<>(options.environment());
        environment.putAll(Map.of(
                "PIBOARD_HTTP_HOST",
                "127.0.0.1",
                "PIBOARD_HTTP_PORT",
                Integer.toString(port),
                "PIBOARD_MANAGEMENT_PORT",
                Integer.toString(managementPort),
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrap,
                "PIBOARD_KEYS_INGEST",
                keys,
                "QUARKUS_BANNER_ENABLED",
                "false"));
        process = new JavaProcess(
                command(options), environment, options.directory().resolve("webhook-ingest.log"));
    }

    private static List<String> command(IngestOptions options) {
        Path jar = options.repository().resolve("webhook-ingest/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("webhook-ingest is not packaged: run `./mvnw -Dquick package` first");
        }
        return limited(options.fileHandles(), trained(jar, quarkus(jar, options.heap())));
    }

    /** As its image starts it, if somebody has trained it (webhook-ingest/src/main/docker/train). */
    private static List<String> trained(Path jar, List<String> command) {
        Path cache = jar.resolveSibling("app.aot");
        if (Files.exists(cache)) {
            command.add(1, "-XX:AOTCache=" + cache);
        }
        return command;
    }

    /** The flags of every Quarkus application that is compared here; those of the local stack, but with both compilers. */
    public static List<String> quarkus(Path jar, String heap) {
        var command = new ArrayList<>(
                List.of(JavaProcess.java(), "-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static List<String> limited(int fileHandles, List<String> command) {
        if (fileHandles == 0) {
            return command;
        }
        var limited = new ArrayList<>(List.of("sh", "-c", "ulimit -n " + fileHandles + " && exec \"$@\"", "sh"));
        limited.addAll(command);
        return limited;
    }

    public JavaProcess process() {
        return process;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public URI managementAddress() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    /** Starts it and returns when it is ready: every connection is known then. */
    public void start() {
        process.start();
        awaitReady();
    }

    public void awaitReady() {
        new FirstAnswer(managementAddress().resolve("/q/health/ready")).await(START, process::isAlive);
    }

    @Override
    public void close() {
        process.close();
    }
}
