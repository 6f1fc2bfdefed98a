package io.piboard.acceptance.row;

import io.piboard.acceptance.load.Authors;
import io.piboard.acceptance.load.Metronome;
import io.piboard.acceptance.load.Pace;
import io.piboard.acceptance.suite.Suite;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * How much the whole chain carries on this machine, measured at the start of a row, and a load of 60 % of it. Faults are
 * valid only if the load held 40 % in the (at most) 30 s before them.
 */
final class Rhythm implements Pace {

    /**
     * What keeps sync-service from asking a real Jira too much would be the first limit here; each row means to find a
     * later one.
     */
    static final Map<String, String> ENVIRONMENT =
            Map.of("PIBOARD_JIRA_REQUESTS_PER_SECOND", "500", "PIBOARD_JIRA_BURST", "500");

    private static final Duration BURST = Duration.ofSeconds(5);
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(3);
    private static final double LOAD = 0.6;
    private static final double FLOOR = 0.4;

    private final double capacity;
    private final Metronome metronome;
    private final Authors authors;
    private long since = System.nanoTime();
    private long doneThen;
    private double lowest = Double.MAX_VALUE;

    private Rhythm(double capacity, Authors authors) {
        this.capacity = capacity;
        this.metronome = new Metronome(capacity * LOAD);
        this.authors = authors;
        this.doneThen = authors.done();
    }

    /** Edits per second from the first until the last has reached Jira and come back. */
    static double capacity(Suite suite, Authors authors) {
        long begin = System.nanoTime();
        long before = authors.done();
        authors.run(Pace.FREE, () -> System.nanoTime() - begin < BURST.toNanos());
        Awaitility.await("the chain has caught up")
                .atMost(CAUGHT_UP_WITHIN)
                .pollDelay(Duration.ZERO)
                .until(() -> suite.database().unfinished() == 0
                        && suite.lag().total() == 0
                        && suite.database().unfinished() == 0);
        return (authors.done() - before) / ((System.nanoTime() - begin) / 1e9);
    }

    static Rhythm of(double capacity, Authors authors) {
        return new Rhythm(capacity, authors);
    }

    @Override
    public void beforeEdit(long done) {
        metronome.beforeEdit(done);
    }

    /** Call right before a fault. */
    void faultFollows() {
        lowest = Math.min(lowest, (authors.done() - doneThen) / ((System.nanoTime() - since) / 1e9));
    }

    /** Call when the load goes on after a fault: what comes now counts for the next one. */
    void again() {
        since = System.nanoTime();
        doneThen = authors.done();
    }

    double editsIn(Duration time) {
        return capacity * LOAD * time.toMillis() / 1000;
    }

    boolean held() {
        return lowest >= FLOOR * capacity;
    }

    @Override
    public String toString() {
        if (lowest == Double.MAX_VALUE) {
            return String.format(Locale.ROOT, "capacity %.0f edits/s", capacity);
        }
        return String.format(Locale.ROOT, "load at least %.0f/s of %.0f/s capacity (floor 40 %%)", lowest, capacity);
    }
}
