package io.piboard.acceptance.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.load.Answer;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One answer in a hundred may be slow; the second is the tail. */
class TailTest {

    @Test
    void theNinetyNinthOfAHundredCounts() {
        assertThat(Tail.millis(answers(100))).isEqualTo(99);
        assertThat(Tail.millis(answers(1_000))).isEqualTo(990);
        assertThat(Tail.millis(answers(1))).isEqualTo(1);
    }

    @Test
    void withoutAnswersNothingHolds() {
        assertThat(new Tail(10, Tail.millis(Stream.of())).within(2)).isFalse();
    }

    @Test
    void aRatioIsOneOfFiguresAboveTheNoise() {
        assertThat(new Tail(10, 20).within(2)).isTrue();
        assertThat(new Tail(10, 20.1).within(2)).isFalse();
        assertThat(new Tail(1, 10).within(2)).isTrue();
        assertThat(new Tail(1, 10.1).within(2)).isFalse();
    }

    private static Stream<Answer> answers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(millis -> new Answer("d-" + millis, 0, Duration.ofMillis(millis), 200, false));
    }
}
