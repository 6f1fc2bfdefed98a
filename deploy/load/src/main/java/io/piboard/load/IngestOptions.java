package io.piboard.load;

import java.nio.file.Path;

/**
 * How webhook-ingest is started.
 *
 * @param directory for its log
 * @param heap as {@code -Xmx} wants it
 * @param fileHandles 0: as many as we have ourselves
 */
public record IngestOptions(Path repository, Path directory, String heap, int fileHandles) {

    /** As the local stack starts it. */
    public static IngestOptions usual(Path repository, Path directory) {
        return new IngestOptions(repository, directory, "256m", 0);
    }
}
