package io.piboard.acceptance.conformance.speed;

/**
 * What was measured in one run.
 *
 * @param issues how many the simulator held
 * @param served issue reads per second that it answered
 * @param asked issue reads per second that our client made with its budget opened
 * @param budget requests per second that sync-service allows itself
 */
public record Speed(long issues, double served, double asked, int budget) {

    private static final double WANTED = 5;
    private static final long WANTED_ISSUES = 100_000;

    public boolean holds() {
        return issues >= WANTED_ISSUES && served >= WANTED * asked;
    }

    @Override
    public String toString() {
        return "with %d issues the simulator serves %.0f reads/s, our client with its budget opened asks for %.0f: %.1f times (>= %.0f); %.0f times sync-service's budget of %d/s"
                .formatted(issues, served, asked, served / asked, WANTED, served / budget, budget);
    }
}
