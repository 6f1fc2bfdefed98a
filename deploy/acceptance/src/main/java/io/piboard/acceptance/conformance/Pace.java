package io.piboard.acceptance.conformance;

/**
 * How fast reads went through one process.
 *
 * @param perSecond on this machine, as busy as it was
 * @param micros processor time for each, which hardly depends on what else runs
 */
public record Pace(double perSecond, double micros) {

    @Override
    public String toString() {
        return "%.0f reads/s at %.0f us each".formatted(perSecond, micros);
    }
}
