package io.piboard.benchmarks.peer;

import io.piboard.contracts.Topics;
import io.piboard.embedded.FreePort;
import io.piboard.load.BrokerProcess;
import io.piboard.load.FirstAnswer;
import io.piboard.load.IngestOptions;
import io.piboard.load.IngestProcess;
import io.piboard.load.JavaProcess;
import io.piboard.load.LoadConnections;
import io.piboard.load.SignedWebhook;
import io.piboard.load.TopicLook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One broker in a process of its own, and beside it whoever is compared; each contestant is started when it is first asked for. */
public final class Arena implements AutoCloseable {

    static final String GW_TOPIC = "peer.gw";
    static final String CAMEL_TOPIC = "peer.camel";
    private static final String LIMIT_TOPIC = "peer.limit";

    private static final int CONNECTIONS = 8;
    private static final String HEAP = "256m";
    private static final Duration START = Duration.ofSeconds(60);
    private static final int PARTITIONS = Topics.ALL.stream()
            .filter(topic -> topic.name().equals(Topics.ISSUE_TOUCHED))
            .findFirst()
            .orElseThrow()
            .partitions();

    private final Path repository;
    private final Path directory;
    private final BrokerProcess broker;
    private final LoadConnections connections = new LoadConnections(CONNECTIONS);
    private IngestProcess ingest;
    private Peer gw;
    private Peer camel;
    private Peer hello;

    public Arena(Path repository, Path directory) {
        this.repository = repository;
        this.directory = directory;
        broker = new BrokerProcess(directory.resolve("kafka"), directory.resolve("broker.log"));
        broker.start();
        createTopics();
        connections.announce(broker.bootstrap());
    }

    private void createTopics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(Stream.of(GW_TOPIC, CAMEL_TOPIC, LIMIT_TOPIC)
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the peers' topics cannot be created", e);
        }
    }

    public TopicLook topics() {
        return new TopicLook(broker.bootstrap());
    }

    /** Signed for connections that every contestant knows. */
    public List<SignedWebhook> webhooks(int issues, int size) {
        return connections.webhooks(issues, size);
    }

    public Path directory() {
        return directory;
    }

    public IngestProcess ingest() {
        if (ingest == null) {
            ingest = new IngestProcess(
                    new IngestOptions(repository, directory, HEAP, 0), broker.bootstrap(), connections.keys());
            ingest.start();
        }
        return ingest;
    }

    public Contestant us() {
        return new Contestant("ingest", ingest().address(), ingest().process(), Topics.ISSUE_TOUCHED);
    }

    public Contestant gw() {
        if (gw == null) {
            gw = own("gw", Gw.class, List.of(broker.bootstrap(), secretsFile().toString()));
            gw.start();
            awaitWebhook(gw.address(), gw.process());
        }
        return gw.contestant(GW_TOPIC);
    }

    public Contestant camel() {
        if (camel == null) {
            camel = own("camel", CamelGateway.class, List.of(broker.bootstrap()));
            camel.start();
            awaitWebhook(camel.address(), camel.process());
        }
        return camel.contestant(CAMEL_TOPIC);
    }

    /** A Quarkus application with our extensions that answers a fixed body. */
    public Peer hello() {
        if (hello == null) {
            int port = FreePort.find();
            var variables = Map.of(
                    "PIBOARD_HTTP_PORT", Integer.toString(port),
                    "PIBOARD_MANAGEMENT_PORT", Integer.toString(FreePort.find()),
                    "QUARKUS_BANNER_ENABLED", "false");
            Path jar = repository.resolve("deploy/benchmarks/hello/target/quarkus-app/quarkus-run.jar");
            hello = new Peer("hello", port, IngestProcess.quarkus(jar, HEAP), variables, directory);
            hello.start();
            new FirstAnswer(hello.address().resolve("/hello")).await(START, hello.process()::isAlive);
        }
        return hello;
    }

    public Limit limit() {
        return new Limit(broker.bootstrap(), LIMIT_TOPIC, directory);
    }

    private Peer own(String name, Class<?> main, List<String> arguments) {
        int port = FreePort.find();
        var command = Stream.of(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx" + HEAP,
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName(),
                                Integer.toString(port)),
                        arguments)
                .flatMap(List::stream)
                .toList();
        return new Peer(name, port, command, Map.of(), directory);
    }

    private void awaitWebhook(URI address, JavaProcess process) {
        SignedWebhook webhook = webhooks(1, 1_024).getFirst();
        new FirstAnswer(address.resolve(webhook.path()), webhook).await(START, process::isAlive);
    }

    private Path secretsFile() {
        try {
            Path file = directory.resolve("secrets.txt");
            Set<Map.Entry<String, String>> secrets = connections.secrets().entrySet();
            return Files.write(
                    file,
                    secrets.stream()
                            .map(one -> one.getKey() + " " + one.getValue())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Stream.of(gw, camel, hello).filter(peer -> peer != null).forEach(Peer::close);
        if (ingest != null) {
            ingest.close();
        }
        broker.close();
    }
}
