package io.piboard.acceptance.ingest.slow;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code slowhttptest}: many connections that say or hear a little now and then.
 *
 * @param time the tool ends then, even if nobody has hung up on it
 */
public record SlowTool(URI server, Path directory, int connections, Duration time) {

    /** All are there within five seconds. */
    private static final int PER_SECOND = 200;

    private static final int SAYS_SOMETHING_EVERY = 5;
    private static final int SPARE_SECONDS = 30;

    /** Runs it once and tells what the kernel and the tool have seen. */
    public SlowAttack attack(SlowKind kind) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path report = directory.resolve(kind.name());
        try (var watch = ConnectionWatch.of(server.getPort())) {
            Process tool = new ProcessBuilder(command(kind, report))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve(kind.name() + ".log").toFile())
                    .start();
            try {
                if (!tool.waitFor(time.toSeconds() + SPARE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("slowhttptest did not end");
                }
            } finally {
                tool.destroyForcibly();
            }
            watch.close();
            SlowReport said = SlowReport.of(Files.readAllLines(Path.of(report + ".csv")));
            return new SlowAttack(kind, connections, said, watch.most(), watch.longest());
        }
    }

    private List<String> command(SlowKind kind, Path report) {
        var command = new ArrayList<>(List.of("slowhttptest"));
        command.addAll(kind.words());
        command.addAll(List.of(
                "-c",
                Integer.toString(connections),
                "-r",
                Integer.toString(PER_SECOND),
                "-i",
                Integer.toString(SAYS_SOMETHING_EVERY),
                "-l",
                Long.toString(time.toSeconds()),
                "-x",
                "24",
                "-p",
                "3",
                "-u",
                server.resolve(kind.path()).toString(),
                "-g",
                "-o",
                report.toString()));
        return command;
    }
}
