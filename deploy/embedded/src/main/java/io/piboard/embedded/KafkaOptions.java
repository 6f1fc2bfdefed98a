package io.piboard.embedded;

import java.nio.file.Path;

/**
 * How an {@link EmbeddedKafka} is started.
 *
 * @param port 0 for a free one
 * @param directory where the log lives; started again on the same directory, the broker has its records again
 */
public record KafkaOptions(int port, Path directory) {}
