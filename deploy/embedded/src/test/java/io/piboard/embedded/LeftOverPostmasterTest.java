package io.piboard.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverPostmasterTest {

    @TempDir
    Path data;

    @Test
    void aReusedProcessIdIsLeftAlone() throws IOException {
        // given
        long somebodyElse = ProcessHandle.current().pid();
        write(somebodyElse, data, Instant.now());

        // when
        var found = new LeftOverPostmaster(data).find();

        // then
        assertThat(found).isEmpty();
    }

    @Test
    void aServerOfAnotherDirectoryIsLeftAlone() throws IOException {
        // given
        write(1, data.resolve("other"), Instant.now());

        // when
        var found = new LeftOverPostmaster(data).find();

        // then
        assertThat(found).isEmpty();
    }

    @Test
    void theStaleFileIsRemoved() throws IOException {
        // given
        write(ProcessHandle.current().pid(), data, Instant.EPOCH);

        // when
        new LeftOverPostmaster(data).stop();

        // then
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    private void write(long pid, Path directory, Instant started) throws IOException {
        String lines =
                String.join("\n", Long.toString(pid), directory.toString(), "" + started.getEpochSecond(), "5432");
        Files.writeString(data.resolve("postmaster.pid"), lines);
    }
}
