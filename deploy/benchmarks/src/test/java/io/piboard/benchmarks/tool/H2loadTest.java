package io.piboard.benchmarks.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2loadTest {

    @TempDir
    Path directory;

    @Test
    void tellsTheTakenFromTheRefusedAndFromTheRest() throws IOException {
        Path first =
                Files.writeString(directory.resolve("first"), "1785\t200\t4000\n1786\t429\t2000\n1787\t-1\t1000\n");
        Path second = Files.writeString(directory.resolve("second"), "1788\t200\t8000\n");

        H2load.Result result = H2load.read(List.of(first, second), Duration.ofSeconds(2), 512, 0.5);

        assertThat(result.perSecond()).isEqualTo(2);
        assertThat(result.goodput()).isEqualTo(1);
        assertThat(result.latencies().refused()).isEqualTo(1);
        assertThat(result.latencies().unexplained()).isEqualTo(1);
        assertThat(result.latencies().millisAt(100)).isCloseTo(8, within(0.1));
    }
}
