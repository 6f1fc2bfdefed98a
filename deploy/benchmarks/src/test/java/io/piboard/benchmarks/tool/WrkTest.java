package io.piboard.benchmarks.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrkTest {

    @Test
    void refusedOnesAreNoAnswers() {
        Wrk.Result result = Wrk.parse("Running 4s test\nRESULT requests=1000 micros=2000000 bad=10 errors=1\n");

        assertThat(result).isEqualTo(new Wrk.Result(990, 2, 10, 1));
        assertThat(result.perSecond()).isEqualTo(495);
    }
}
