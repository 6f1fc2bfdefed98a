package io.piboard.embedded;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker in this JVM (KRaft, one node) that has all topics of the suite once it is started. */
public final class EmbeddedKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    public static EmbeddedKafka start(KafkaOptions options) {
        QuietLogs.quietBroker();
        int port = FreePort.orFree(options.port());
        var properties = new BrokerProperties(port, FreePort.find(), options.directory());
        var storage = new BrokerStorage(properties, options.directory());
        storage.formatOnce();
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties.toProperties(), false), Time.SYSTEM);
        server.startup();
        var kafka = new EmbeddedKafka(server, "127.0.0.1:" + port);
        try {
            new SuiteTopics(kafka.bootstrapServers).create();
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
        return kafka;
    }

    /** A broker on a free port, for tests. */
    public static EmbeddedKafka start(Path directory) {
        return start(new KafkaOptions(0, directory));
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
