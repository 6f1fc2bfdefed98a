package io.piboard.embedded;

import java.nio.file.Path;

/**
 * How a {@link LocalPostgres} is started.
 *
 * @param port 0 for a free one
 * @param directory where the database lives; started again on the same directory, it has its rows again
 * @param durable a committed row survives the loss of power; off, tests are quicker
 */
public record PostgresOptions(int port, Path directory, boolean durable) {}
