package io.piboard.acceptance.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.load.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What slows the machine in a calm time is not taken for the trouble. */
class TurnsTest {

    private final DeliveryBook book = new DeliveryBook();
    private final Turns turns = new Turns(book);

    @Test
    void troubleIsComparedWithAllCalmTimes() throws Exception {
        // when
        turns.calm(() -> answered(10));
        turns.troubled(() -> answered(15));
        turns.calm(() -> answered(10));
        turns.troubled(() -> answered(30));

        // then
        assertThat(turns.tail()).isEqualTo(new Tail(10, 30));
        assertThat(turns.last()).isEqualTo(new Tail(10, 30));
        assertThat(turns.doubt(1.2)).isEmpty();
    }

    @Test
    void calmTimesThatDifferMakeTheRunInvalid() throws Exception {
        // when
        turns.calm(() -> answered(10));
        turns.troubled(() -> answered(10));
        turns.calm(() -> answered(20));

        // then
        assertThat(turns.noise()).isEqualTo(2);
        assertThat(turns.doubt(1.2)).contains("not valid");
    }

    /** Below the floor all are alike. */
    @Test
    void noiseOfTheMachineIsNoDifference() throws Exception {
        // when
        turns.calm(() -> answered(1));
        turns.calm(() -> answered(4));

        // then
        assertThat(turns.noise()).isEqualTo(1);
    }

    private void answered(int millis) {
        book.write(new Answer("d", System.nanoTime(), Duration.ofMillis(millis), 200, false));
    }
}
