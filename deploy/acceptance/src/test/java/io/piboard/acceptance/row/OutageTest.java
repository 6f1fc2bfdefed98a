package io.piboard.acceptance.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.acceptance.ingest.DeliveryBook;
import io.piboard.load.Answer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final DeliveryBook book = new DeliveryBook();
    private final Outage outage = new Outage(book, seconds(100), seconds(110));

    @BeforeEach
    void itWorksAgain() {
        answered(111, Duration.ofMillis(10), 200, false);
    }

    @Test
    void whatIsRefusedAtOnceAndToldWhenToComeBackIsAllRight() {
        // given
        answered(101, Duration.ofSeconds(2), 503, true);

        // then
        assertThat(outage.holds()).isTrue();
        assertThat(outage.back()).isEqualTo(Duration.ofMillis(1_010));
    }

    @Test
    void nothingCanHaveBeenStoredMeanwhile() {
        answered(101, Duration.ofSeconds(1), 200, false);

        assertThat(outage.false2xx()).isEqualTo(1);
        assertThat(outage.holds()).isFalse();
    }

    @Test
    void whatWaitedUntilItWorkedAgainWasStored() {
        answered(109, Duration.ofSeconds(2), 200, false);

        assertThat(outage.holds()).isTrue();
    }

    @Test
    void aRefusalThatTakesLongIsSeen() {
        answered(101, Duration.ofSeconds(8), 503, true);

        assertThat(outage.longestRefusal()).isEqualTo(Duration.ofSeconds(8));
        assertThat(outage.holds()).isFalse();
    }

    @Test
    void aRefusalMustTellWhenToComeBack() {
        answered(101, Duration.ofSeconds(1), 503, false);
        answered(102, Duration.ofSeconds(1), 0, false);

        assertThat(outage.improper()).isEqualTo(2);
    }

    private void answered(long due, Duration took, int status, boolean retryAfter) {
        book.write(new Answer("d", seconds(due), took, status, retryAfter));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
