package io.piboard.acceptance.ingest.slow;

import java.time.Duration;
import java.util.Locale;

/**
 * What became of the slow ones.
 *
 * @param asked connections the tool was told to make
 * @param most connections of the tool that the service held at once, as the kernel saw it
 * @param longest the longest time it held one of them, at most two seconds too long
 */
public record SlowAttack(SlowKind kind, int asked, SlowReport report, int most, Duration longest) {

    private static final double NEARLY_ALL = 0.95;

    /** Without its connections it was no attack. */
    public boolean isValid() {
        return report.made() >= asked * NEARLY_ALL;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %d made, %d at once, held %.0f s",
                kind.name().toLowerCase(Locale.ROOT),
                report.made(),
                most,
                longest.toMillis() / 1e3);
    }
}
