package io.piboard.acceptance.ingest;

import io.piboard.load.Answer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What something does to others: the 99th percentile of all their answers before it and during it, refusals and silence among
 * them.
 *
 * @param before in milliseconds
 */
public record Tail(double before, double during) {

    /**
     * Below this a p99 tells of the machine, not of the service: one time slice of a neighbour on a shared core is 3 to 4 ms,
     * one collection of a small heap as much. A ratio of two such figures would be a ratio of two accidents.
     */
    public static final double FLOOR_MILLIS = 5;

    private static final double P = 0.99;

    /** Milliseconds; without any answer there is nothing to say, which is no number. */
    public static double millis(Stream<Answer> answers) {
        long[] took = answers.mapToLong(answer -> answer.took().toNanos()).toArray();
        if (took.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(took);
        return took[(int) Math.ceil(took.length * P) - 1] / 1e6;
    }

    /** At most so many times what it was, or so many times the floor. */
    public boolean within(double factor) {
        return during <= factor * Math.max(before, FLOOR_MILLIS);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p99 %.1f -> %.1f ms (%.2f)", before, during, during / before);
    }
}
