package io.piboard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path directory;

    private Process child;
    private PidFile file;

    @BeforeEach
    void startChild() throws IOException {
        child = new ProcessBuilder("sleep", "60").start();
        file = new PidFile(directory.resolve("run/child.pid"));
    }

    @AfterEach
    void endChild() {
        child.destroyForcibly();
    }

    @Test
    void aLeftOverChildIsStopped() throws InterruptedException {
        // given
        file.write(child.toHandle());

        // when
        file.stopLeftOver();

        // then
        assertThat(isBuried()).isTrue();
        assertThat(directory.resolve("run/child.pid")).doesNotExist();
    }

    @Test
    void aPausedOneToo() throws InterruptedException {
        // given
        file.write(child.toHandle());
        Signals.send("STOP", child.pid());

        // when
        file.stopLeftOver();

        // then
        assertThat(isBuried()).isTrue();
    }

    @Test
    void aStrangerWithTheSameProcessIdIsLeftAlone() throws IOException {
        // given
        file.write(child.toHandle());
        Path path = directory.resolve("run/child.pid");
        List<String> lines = Files.readAllLines(path);
        Files.write(path, List.of(lines.get(0), "2020-01-01T00:00:00Z", lines.get(2)));

        // when
        file.stopLeftOver();

        // then
        assertThat(child.isAlive()).isTrue();
    }

    /** A child that has ended is dead for Java only once Java has buried it, which may be a moment later. */
    private boolean isBuried() throws InterruptedException {
        return child.waitFor(10, TimeUnit.SECONDS);
    }
}
