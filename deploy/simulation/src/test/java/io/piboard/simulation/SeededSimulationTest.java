package io.piboard.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Thousands of seeds; a failing one is named, and replayed by {@code SimulationRun --seed S --trace}. */
class SeededSimulationTest {

    private static final long FIRST = SimulationRun.FIRST_SEED;

    @Test
    void withoutLossBothSidesAgreeWithSweepAndDigestOff() {
        assertThat(broken(RunSettings.withoutLoss(), 1_200)).isEmpty();
    }

    @Test
    void inFairWeatherNobodyWaitsForAnything() {
        assertThat(broken(RunSettings.fairWeather(), 300)).isEmpty();
    }

    @Test
    void withLossAndWithoutNetsOnlyDifferencesAreLeft() {
        assertThat(broken(RunSettings.withoutNets(), 300)).isEmpty();
    }

    @Test
    void withLossAndWithNetsNoDifferenceIsLeft() {
        assertThat(broken(RunSettings.withNets(), 400)).isEmpty();
    }

    private static List<RunReport> broken(RunSettings settings, int seeds) {
        Map<String, Long> totals = new TreeMap<>();
        List<RunReport> broken = LongStream.range(FIRST, FIRST + seeds)
                .parallel()
                .mapToObj(seed -> Run.of(seed, settings, false))
                .peek(report -> add(totals, report))
                .filter(report -> !report.isKept())
                .toList();
        System.out.println(seeds + " seeds " + settings.name() + " from " + FIRST + ": " + totals);
        return broken;
    }

    private static synchronized void add(Map<String, Long> totals, RunReport report) {
        report.counts().forEach((what, times) -> totals.merge(what, times, Long::sum));
    }
}
