package io.piboard.acceptance.ingest;

import io.piboard.load.BrokerProcess;
import io.piboard.load.FirstAnswer;
import io.piboard.load.IngestOptions;
import io.piboard.load.IngestProcess;
import io.piboard.load.LoadConnections;
import io.piboard.load.SignedWebhook;
import io.piboard.load.TopicLook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One broker and one webhook-ingest, each a process that can be hurt alone. */
public final class IngestRig implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int ISSUES = 64;
    private static final Duration START = Duration.ofSeconds(60);

    private final LoadConnections connections = new LoadConnections(CONNECTIONS);
    private final BrokerProcess broker;
    private final IngestProcess ingest;

    private IngestRig(IngestOptions options, Path kafka) {
        broker = new BrokerProcess(kafka, options.directory().resolve("broker.log"));
        ingest = new IngestProcess(options, broker.bootstrap(), connections.keys());
    }

    /** With the broker's log on a disk of the caller's choice. */
    public static IngestRig start(IngestOptions options, Path kafka) {
        var rig = new IngestRig(options, kafka);
        try {
            rig.broker.start();
            rig.connections.announce(rig.broker.bootstrap());
            rig.ingest.start();
            return rig;
        } catch (RuntimeException e) {
            rig.close();
            throw e;
        }
    }

    /** Afresh. */
    public static IngestRig start(IngestOptions options) {
        forget(options.directory());
        return start(options, options.directory().resolve("kafka"));
    }

    private static void forget(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public BrokerProcess broker() {
        return broker;
    }

    public IngestProcess ingest() {
        return ingest;
    }

    public List<SignedWebhook> webhooks(int size) {
        return webhooks(ISSUES, size);
    }

    public List<SignedWebhook> webhooks(int issues, int size) {
        return connections.webhooks(issues, size);
    }

    public TopicLook topics() {
        return new TopicLook(broker.bootstrap());
    }

    /** Starts ingest, which is down, and returns how long it took until the first webhook was stored. */
    public Duration startUntilStored() {
        SignedWebhook webhook = webhooks(1, 1_024).getFirst();
        long begin = System.nanoTime();
        ingest.process().start();
        new FirstAnswer(ingest.address().resolve(webhook.path()), webhook).await(START, ingest.process()::isAlive);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        ingest.close();
        // a paused one hears nothing else
        if (broker.process().isAlive()) {
            broker.process().resume();
        }
        broker.close();
    }
}
