package io.piboard.acceptance.ingest;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Whether two samples of times differ by more than their noise: Welch's t, the slowest tenth of both left out. */
public final class WelchTest {

    private static final double KEPT = 0.9;

    private WelchTest() {}

    /** Below 3 nobody can tell them apart. */
    public static double t(long[] one, long[] other) {
        long slowest = quantile(
                LongStream.concat(LongStream.of(one), LongStream.of(other)).toArray());
        double[] left = upTo(one, slowest);
        double[] right = upTo(other, slowest);
        double noise = Math.sqrt(variance(left) / left.length + variance(right) / right.length);
        return Math.abs(mean(left) - mean(right)) / noise;
    }

    public static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long quantile(long[] times) {
        Arrays.sort(times);
        return times[(int) (times.length * KEPT)];
    }

    private static double[] upTo(long[] times, long slowest) {
        return LongStream.of(times)
                .filter(time -> time <= slowest)
                .asDoubleStream()
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}
