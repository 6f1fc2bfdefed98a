package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.figure.Bound.Numbers;

/** One number of a figure: the median of its rounds, with the range. */
public record Part(String label, Series series, Bound bound) {

    boolean holds() {
        return !series.values().isEmpty() && bound.admits(series.median());
    }

    @Override
    public String toString() {
        return (label + " " + Numbers.of(series.median()) + "  " + bound).strip();
    }

    String range() {
        return (label + " " + Numbers.of(series.least()) + ".." + Numbers.of(series.most())).strip();
    }
}
