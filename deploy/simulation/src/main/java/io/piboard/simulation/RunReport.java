package io.piboard.simulation;

import io.piboard.simulation.promise.Broken;
import java.util.List;
import java.util.Map;

/**
 * What came of one seed.
 *
 * @param log empty unless it was asked for
 */
public record RunReport(
        long seed, RunSettings settings, List<Broken> broken, Map<String, Long> counts, List<String> log, long events) {

    public boolean isKept() {
        return broken.isEmpty();
    }

    @Override
    public String toString() {
        return "seed " + seed + " (" + settings.name() + "): " + (isKept() ? "kept" : "BROKEN " + broken);
    }
}
