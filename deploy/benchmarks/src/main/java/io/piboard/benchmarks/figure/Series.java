package io.piboard.benchmarks.figure;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** One number per round. */
public record Series(List<Double> values) {

    public Series {
        values = List.copyOf(values);
    }

    static Series of(double... values) {
        return new Series(java.util.Arrays.stream(values).boxed().toList());
    }

    /** Round by round: only numbers of the same minutes are put beside each other. */
    Series with(Series other, DoubleBinaryOperator operator) {
        return new Series(IntStream.range(0, Math.min(values.size(), other.values.size()))
                .mapToObj(round -> operator.applyAsDouble(values.get(round), other.values.get(round)))
                .toList());
    }

    Series ratioTo(Series other) {
        return with(other, (ours, theirs) -> ours / theirs);
    }

    Series above(Series other) {
        return with(other, (ours, theirs) -> ours - theirs);
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
