package io.piboard.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exactly so many pass, each connection for itself (S20). */
class ConnectionRateTest {

    private static final UUID LOUD = new UUID(0, 1);
    private static final UUID QUIET = new UUID(0, 2);
    private static final int MOST = 100;

    private final ConnectionRate rate = new ConnectionRate(MOST, Duration.ofDays(1));

    @Test
    void ofThreeTimesTheLimitExactlyTheLimitPasses() {
        assertThat(passed(LOUD)).isEqualTo(MOST);
        assertThat(passed(QUIET)).isEqualTo(MOST);
    }

    @Test
    void whatWasGivenBackIsTakenAgain() {
        passed(LOUD);
        rate.giveBack(LOUD);
        assertThat(passed(LOUD)).isEqualTo(1);
    }

    private long passed(UUID connection) {
        return IntStream.range(0, 3 * MOST)
                .filter(delivery -> rate.take(connection))
                .count();
    }
}
