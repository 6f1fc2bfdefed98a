package io.piboard.local;

import io.piboard.embedded.EmbeddedKafka;
import io.piboard.embedded.KafkaOptions;
import io.piboard.embedded.LocalPostgres;
import io.piboard.embedded.PostgresOptions;
import io.piboard.embedded.identity.DemoIdentity;
import io.piboard.embedded.identity.IdentityOptions;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Everything of the stack that runs inside the launcher: broker, database, simulator, identity, reverse proxy. */
final class StackServers implements AutoCloseable {

    /** Jira repeats a webhook five times over more than an hour; here five times have to outlast a service's restart. */
    private static final Duration SHORTEST_RETRY = Duration.ofSeconds(10);

    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final StackOptions options;
    private final StackDirectory directory;
    private final Map<StackPort, AutoCloseable> running = new ConcurrentHashMap<>();
    private final Map<StackPort, Duration> readyAfter = new ConcurrentHashMap<>();

    private volatile boolean closed;

    StackServers(StackOptions options) {
        this.options = options;
        this.directory = new StackDirectory(options.directory());
    }

    void start() {
        try (var threads = Executors.newCachedThreadPool()) {
            List<CompletableFuture<Void>> starts = used().stream()
                    .map(port -> CompletableFuture.runAsync(() -> start(port), threads))
                    .toList();
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException plain
                    ? plain
                    : new StackException(
                            "The stack does not start: " + e.getCause().getMessage(), e.getCause());
        }
    }

    /** In the order in which they are stopped. */
    private List<StackPort> used() {
        return options.jira() == null
                ? List.of(
                        StackPort.ORIGIN, StackPort.SIMULATOR, StackPort.IDENTITY, StackPort.KAFKA, StackPort.POSTGRES)
                : List.of(StackPort.ORIGIN, StackPort.IDENTITY, StackPort.KAFKA, StackPort.POSTGRES);
    }

    private void start(StackPort port) {
        long begin = System.nanoTime();
        running.put(port, launch(port));
        readyAfter.put(port, Duration.ofNanos(System.nanoTime() - begin));
        if (closed) {
            // Ctrl-C during the start
            close();
        }
    }

    private AutoCloseable launch(StackPort port) {
        int number = options.ports().of(port);
        return switch (port) {
            case ORIGIN -> OriginProxy.start(options.ports());
            case SIMULATOR ->
                JiraSimulator.start(SimulatorOptions.defaults()
                        .withPort(number)
                        .withDataFile(directory.simulator())
                        .withRetries(SHORTEST_RETRY, LONGEST_RETRY));
            case IDENTITY ->
                DemoIdentity.start(new IdentityOptions(
                        number, options.ports().address(StackPort.ORIGIN), directory.secret("identity.jwk")));
            case KAFKA -> EmbeddedKafka.start(new KafkaOptions(number, directory.kafka()));
            case POSTGRES -> LocalPostgres.start(new PostgresOptions(number, directory.postgres(), true));
            default -> throw new IllegalArgumentException(port + " runs in a process of its own");
        };
    }

    String kafkaBootstrap() {
        return "127.0.0.1:" + options.ports().of(StackPort.KAFKA);
    }

    String reactiveUrl() {
        return "postgresql://127.0.0.1:" + options.ports().of(StackPort.POSTGRES) + "/" + LocalPostgres.NAME;
    }

    String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    JiraSimulator simulator() {
        return (JiraSimulator) running.get(StackPort.SIMULATOR);
    }

    Duration readyAfter(StackPort port) {
        return readyAfter.get(port);
    }

    @Override
    public void close() {
        closed = true;
        used().stream().map(running::remove).filter(Objects::nonNull).forEach(StackServers::close);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("Did not stop cleanly: " + e.getMessage());
        }
    }
}
