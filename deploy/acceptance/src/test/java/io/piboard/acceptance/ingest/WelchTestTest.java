package io.piboard.acceptance.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A difference far below the noise of one request is seen in thousands, and noise is not taken for one. */
class WelchTestTest {

    private final Random random = new Random(7);

    @Test
    void aSmallDifferenceIsSeen() {
        assertThat(WelchTest.t(times(1_000), times(1_010))).isGreaterThan(3);
    }

    @Test
    void noiseIsNoDifference() {
        assertThat(WelchTest.t(times(1_000), times(1_000))).isLessThan(3);
    }

    @Test
    void aFewHiccupsAreNoDifference() {
        long[] disturbed = times(1_000);
        for (int at = 0; at < disturbed.length; at += 50) {
            disturbed[at] = 10_000_000;
        }
        assertThat(WelchTest.t(times(1_000), disturbed)).isLessThan(3);
    }

    private long[] times(int typical) {
        return LongStream.generate(() -> (long) (typical + 100 * random.nextGaussian()))
                .limit(20_000)
                .toArray();
    }
}
