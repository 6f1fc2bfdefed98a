package io.piboard.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of the one-node broker: small in memory and threads, quick to hand partitions to a new consumer. */
record BrokerProperties(int port, int controllerPort, Path directory) {

    Properties toProperties() {
        var properties = new Properties();
        node(properties);
        oneReplica(properties);
        smallFootprint(properties);
        quickRecovery(properties);
        return properties;
    }

    private void node(Properties p) {
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("log.dirs", directory.toAbsolutePath().toString());
        // a misspelt topic must fail, not appear
        p.setProperty("auto.create.topics.enable", "false");
    }

    private static void oneReplica(Properties p) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.setProperty(topic + ".replication.factor", "1");
            p.setProperty(topic + ".num.partitions", "1");
        }
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("min.insync.replicas", "1");
    }

    private static void smallFootprint(Properties p) {
        p.setProperty("num.network.threads", "1");
        p.setProperty("num.io.threads", "2");
        p.setProperty("background.threads", "1");
        p.setProperty("num.recovery.threads.per.data.dir", "1");
        p.setProperty("group.coordinator.threads", "1");
        // the default is a buffer of 128 MiB, allocated at start
        p.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        p.setProperty("log.index.size.max.bytes", "1048576");
        p.setProperty("log.segment.bytes", "67108864");
        p.setProperty("metadata.log.segment.bytes", "16777216");
    }

    private static void quickRecovery(Properties p) {
        // a killed broker may come back only after its old session has ended
        p.setProperty("broker.session.timeout.ms", "4000");
        p.setProperty("broker.heartbeat.interval.ms", "1000");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("group.min.session.timeout.ms", "1000");
        p.setProperty("group.consumer.min.session.timeout.ms", "1000");
        p.setProperty("group.consumer.min.heartbeat.interval.ms", "500");
    }
}
