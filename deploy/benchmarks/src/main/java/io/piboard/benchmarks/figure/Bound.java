package io.piboard.benchmarks.figure;

import java.util.Locale;

/** What a figure must reach, or must not exceed. */
public record Bound(boolean floor, double limit) {

    static Bound atLeast(double limit) {
        return new Bound(true, limit);
    }

    static Bound atMost(double limit) {
        return new Bound(false, limit);
    }

    boolean admits(double value) {
        return floor ? value >= limit : value <= limit;
    }

    @Override
    public String toString() {
        return (floor ? ">= " : "<= ") + Numbers.of(limit);
    }

    /** As people read them. */
    static final class Numbers {

        private Numbers() {}

        static String of(double value) {
            return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
        }
    }
}
