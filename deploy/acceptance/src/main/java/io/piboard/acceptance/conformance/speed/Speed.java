package io.piboard.acceptance.conformance.speed;

import io.piboard.acceptance.conformance.Pace;

/**
 * What was measured in one run.
 *
 * @param issues how many the simulator held
 * @param served issue reads that it answered
 * @param asked issue reads that one connection of our client made with its budget opened
 * @param possible the same by many connections: what the code can do, which no site is asked for
 * @param budget requests per second that sync-service allows itself
 */
public record Speed(long issues, Pace served, Pace asked, Pace possible, int budget) {

    private static final double WANTED = 5;
    private static final long WANTED_ISSUES = 100_000;

    public double ratio() {
        return served.perSecond() / asked.perSecond();
    }

    public boolean holds() {
        return issues >= WANTED_ISSUES && ratio() >= WANTED;
    }

    @Override
    public String toString() {
        return "with %d issues the simulator serves %s; a connection of ours with its budget opened asks for %s: %.1f times (>= %.0f); %.0f times the delivered budget of %d/s; 100 connections ask for %s: %.1f times"
                .formatted(
                        issues,
                        served,
                        asked,
                        ratio(),
                        WANTED,
                        served.perSecond() / budget,
                        budget,
                        possible,
                        served.perSecond() / possible.perSecond());
    }
}
