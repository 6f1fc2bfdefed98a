package io.piboard.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.simulation.LostCreateRun.Scenario;
import io.piboard.simulation.LostCreateRun.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * 1,000 creates whose answer was lost, on every second site markers are dropped: in 500 the search index lags behind for
 * longer than the first look-up, in 500 the replica is killed between intent and save.
 */
class LostCreateTest {

    private static final long SEEDS = 500;

    @Test
    void oneIssueAndOneStickyWhereMarkersAreKept() {
        assertThat(broken(false)).isEmpty();
    }

    @Test
    void oneIssueAndOneStickyWhereMarkersAreDropped() {
        assertThat(broken(true)).isEmpty();
    }

    private static List<String> broken(boolean dropsMarkers) {
        return LongStream.range(0, SEEDS)
                .parallel()
                .mapToObj(seed -> LostCreateRun.of(seed, scenario(seed, dropsMarkers), false))
                .filter(report -> !report.isKept())
                .map(RunReport::toString)
                .toList();
    }

    private static Scenario scenario(long seed, boolean dropsMarkers) {
        Duration lag = seed % 2 == 0 ? Duration.ofSeconds(5 + seed % 100) : Duration.ZERO;
        return new Scenario(seed % 4 < 2, lag, Webhook.values()[(int) (seed / 4 % 3)], dropsMarkers);
    }
}
