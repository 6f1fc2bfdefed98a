package io.piboard.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Prepares the broker's directory the first time; later starts find their records in it. */
record BrokerStorage(BrokerProperties properties, Path directory) {

    void formatOnce() {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            format();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare the Kafka directory " + directory, e);
        }
    }

    private void format() throws IOException {
        Path file = Files.createTempFile("piboard-broker", ".properties");
        var output = new ByteArrayOutputStream();
        try (var writer = Files.newBufferedWriter(file)) {
            properties.toProperties().store(writer, null);
            writer.flush();
            String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
            if (StorageTool.execute(command, new PrintStream(output, true, StandardCharsets.UTF_8)) != 0) {
                throw new IOException(output.toString(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
    }
}
