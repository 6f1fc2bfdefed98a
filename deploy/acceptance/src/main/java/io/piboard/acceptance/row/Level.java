package io.piboard.acceptance.row;

import java.util.Locale;

/** How long a row insists: `smoke` is minutes, `gate` is what a release candidate must pass. */
enum Level {
    SMOKE,
    GATE;

    static Level named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    int of(int smoke, int gate) {
        return this == SMOKE ? smoke : gate;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
