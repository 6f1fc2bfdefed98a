package io.piboard.simulation;

import io.piboard.simulation.kernel.Chaos;
import io.piboard.sync.sweep.SweepTimes;
import java.time.Duration;

/**
 * What kind of runs these are; the seed decides everything else.
 *
 * @param webhooksLost per mille
 * @param topicsForgotten a service may be down for longer than its topics are kept
 * @param mayDiffer differences are counted and no fault: something was lost, and no net looks for it
 */
public record RunSettings(
        String name, Chaos chaos, int webhooksLost, boolean topicsForgotten, SweepTimes sweep, boolean mayDiffer) {

    private static final SweepTimes NETS = new SweepTimes(
            Duration.ofSeconds(90), Duration.ofSeconds(120), Duration.ofSeconds(150), Duration.ofMinutes(5));

    /** Nothing is lost: it must converge without any net. */
    public static RunSettings withoutLoss() {
        return new RunSettings("without loss, without nets", Chaos.USUAL, 0, false, SweepTimes.OFF, false);
    }

    public static RunSettings withoutNets() {
        return new RunSettings("with loss, without nets", Chaos.USUAL, 150, false, SweepTimes.OFF, true);
    }

    public static RunSettings withNets() {
        return new RunSettings("with loss, with nets", Chaos.USUAL, 150, false, NETS, false);
    }

    /** No faults at all: only people who get in each other's way. */
    public static RunSettings fairWeather() {
        return new RunSettings("fair weather", Chaos.NONE, 0, false, SweepTimes.OFF, false);
    }
}
