package io.piboard.benchmarks;

import io.piboard.benchmarks.peer.Arena;
import io.piboard.benchmarks.tool.Wrk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** What sessions work with: settings, a place for files, the wait for quiet, a voice. */
public record Bench(Path repository, Settings settings, Quiet quiet, Path target) {

    static Bench of(Path repository, Settings settings) {
        return new Bench(
                repository,
                settings,
                new Quiet(settings.waits()),
                repository
                        .resolve("deploy/benchmarks/target/runs")
                        .resolve(Instant.now().toString().replaceAll("[:.]", "-")));
    }

    /** With nothing of an earlier session in it. */
    public Arena arena(String session) {
        Path directory = target.resolve(session);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress("starting the broker");
        return new Arena(repository, directory);
    }

    public Wrk wrk(Arena arena) {
        Path script = arena.directory().resolve("post.lua");
        try (var text = Bench.class.getResourceAsStream("/post.lua")) {
            Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Wrk(script, arena.directory());
    }

    /** How long a contestant is measured in one round. */
    public Duration measured() {
        return Duration.ofSeconds(settings.seconds());
    }

    /** How long it runs before it is measured at all. */
    public Duration warmUp() {
        return measured().multipliedBy(2);
    }

    /** Tails need minutes. */
    public Duration measuredForTails() {
        return measured().multipliedBy(2);
    }

    public void progress(String what) {
        System.err.println("   ... " + what);
    }
}
