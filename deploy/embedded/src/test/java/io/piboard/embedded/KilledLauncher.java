package io.piboard.embedded;

import java.nio.file.Path;

/** A process of its own that starts both servers, stores something, says so and waits to be killed. */
public final class KilledLauncher {

    private KilledLauncher() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        var kafka = EmbeddedKafka.start(directory.resolve("kafka"));
        var postgres = LocalPostgres.start(new PostgresOptions(0, directory.resolve("postgres"), true));
        StoredState.send(kafka.bootstrapServers(), "before the kill");
        StoredState.insert(postgres.jdbcUrl(), "before the kill");
        System.out.println("postgres " + postgres.pid());
        System.in.read();
    }
}
