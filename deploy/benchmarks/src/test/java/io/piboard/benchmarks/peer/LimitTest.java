package io.piboard.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitTest {

    private static final String SUMMARY =
            " records sent, %s records/sec (19.53 MB/sec), 1.23 ms avg latency, 45.00 ms max latency, 1 ms 50th, 2 ms 95th, 5 ms 99th, 9 ms 99.9th.\n";

    @Test
    void onlyWhatFollowsTheWarmUpCounts() {
        // given
        String output = "100" + SUMMARY.formatted("10.0") + WarmedLimit.MARK
                + "\n500 records sent, 99.9 records/sec (0.1 MB/sec), 1.0 ms avg latency, 2.0 ms max latency.\n"
                + "1000" + SUMMARY.formatted("20000.5");

        // when
        Limit.Result result = Limit.parse(output);

        // then
        assertThat(result).isEqualTo(new Limit.Result(20_000.5, 1, 5, 9));
    }

    @Test
    void noSummaryIsNoResult() {
        assertThatThrownBy(() -> Limit.parse(WarmedLimit.MARK + "\nerror")).isInstanceOf(IllegalStateException.class);
    }
}
