package io.piboard.load;

import java.nio.file.Path;
import java.util.Map;

/**
 * How webhook-ingest is started.
 *
 * @param directory for its log
 * @param heap as {@code -Xmx} wants it
 * @param fileHandles 0: as many as we have ourselves
 * @param environment what an operator would set beside what every start needs
 */
public record IngestOptions(
        Path repository, Path directory, String heap, int fileHandles, Map<String, String> environment) {

    public IngestOptions(Path repository, Path directory, String heap, int fileHandles) {
        this(repository, directory, heap, fileHandles, Map.of());
    }

    /** As the local stack starts it. */
    public static IngestOptions usual(Path repository, Path directory) {
        return new IngestOptions(repository, directory, "256m", 0);
    }

    public IngestOptions with(Map<String, String> wished) {
        return new IngestOptions(repository, directory, heap, fileHandles, wished);
    }
}
