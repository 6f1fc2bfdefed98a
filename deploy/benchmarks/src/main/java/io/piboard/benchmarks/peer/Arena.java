package io.piboard.benchmarks.peer;

import io.piboard.contracts.Topics;
import io.piboard.load.BrokerProcess;
import io.piboard.load.Cores;
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
import java.util.stream.Stream;

/** One broker in a process of its own, and beside it whoever is compared; each contestant is started when it is first asked for. */
public final class Arena implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final Duration START = Duration.ofSeconds(60);
    private final Path repository;
    private final Path directory;
    private final BrokerProcess broker;
    private final PeerPrograms programs;
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
        new PeerTopics(broker.bootstrap()).create();
        programs = new PeerPrograms(repository, directory, broker.bootstrap());
        connections.announce(broker.bootstrap());
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
                    new IngestOptions(repository, directory, PeerPrograms.HEAP, 0),
                    broker.bootstrap(),
                    connections.keys());
            ingest.start();
        }
        return ingest;
    }

    public Contestant us() {
        return new Contestant("ingest", ingest().address(), ingest().process(), Topics.ISSUE_TOUCHED);
    }

    public Contestant gw() {
        if (gw == null) {
            gw = programs.gw(secretsFile());
            gw.start();
            awaitWebhook(gw.address(), gw.process());
        }
        return gw.contestant(PeerTopics.GW);
    }

    public Contestant camel() {
        if (camel == null) {
            camel = programs.camel();
            camel.start();
            awaitWebhook(camel.address(), camel.process());
        }
        return camel.contestant(PeerTopics.CAMEL);
    }

    /** Broker and ingest on one core, whoever loads them on the others, until {@link #onAllCores}. */
    public void apart() {
        Cores.first(broker.process().pid());
        Cores.first(ingest().process().pid());
        Cores.others(ProcessHandle.current().pid());
    }

    /** Whoever loads them, again. */
    public void onAllCores() {
        Cores.all(ProcessHandle.current().pid());
    }

    /** A Quarkus application with our extensions that answers a fixed body. */
    public Peer hello() {
        if (hello == null) {
            hello = programs.hello();
            hello.start();
            new FirstAnswer(hello.address().resolve("/hello")).await(START, hello.process()::isAlive);
        }
        return hello;
    }

    public Limit limit() {
        return new Limit(broker.bootstrap(), PeerTopics.LIMIT, directory);
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
