package io.piboard.ingest.gate;

import static io.piboard.ingest.gate.LoopRound.OVERLOADED_AFTER;
import static io.piboard.ingest.gate.LoopRound.OVERLOADED_AFTER_ROUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LoopRoundTest {

    private static final Duration MOST = Duration.ofMillis(25);
    private static final Duration LONG = MOST.plusMillis(1);
    private static final Duration SHORT = MOST.minusMillis(1);

    private final Queue<Runnable> afterwards = new ArrayDeque<>();
    private long now = Long.MAX_VALUE - 7;
    private final LoopRound round = new LoopRound(MOST, () -> now);

    @Test
    void takesAllOfOneLongRound() {
        isFull();
        pass(LONG);

        boolean full = isFull();

        assertThat(full).isFalse();
    }

    @Test
    void isFullInALongRoundWhenThereWereNoOthersForLongEnough() {
        roundsOf(LONG, OVERLOADED_AFTER);
        isFull();
        pass(LONG);

        boolean full = isFull();

        assertThat(full).isTrue();
    }

    @Test
    void takesForAWhileOfEachRoundHoweverOverloaded() {
        roundsOf(LONG, OVERLOADED_AFTER);

        boolean first = isFull();
        pass(SHORT);
        boolean second = isFull();

        assertThat(first).isFalse();
        assertThat(second).isFalse();
    }

    @Test
    void takesForLessWhenRoundsAreFarTooLongEvenSo() {
        roundsOf(LONG.multipliedBy(2), OVERLOADED_AFTER.multipliedBy(2));
        isFull();
        pass(SHORT.dividedBy(2));

        boolean full = isFull();

        assertThat(full).isTrue();
    }

    @Test
    void takesForLongerAgainWhenTheyAreNot() {
        roundsOf(LONG.multipliedBy(2), OVERLOADED_AFTER.multipliedBy(2));
        roundsOf(LONG, OVERLOADED_AFTER);
        isFull();
        pass(SHORT);

        boolean full = isFull();

        assertThat(full).isFalse();
    }

    @Test
    void takesSomethingHoweverLongRoundsAre() {
        roundsOf(OVERLOADED_AFTER, OVERLOADED_AFTER.multipliedBy(100));
        isFull();
        pass(MOST.dividedBy(20));

        boolean full = isFull();

        assertThat(full).isFalse();
    }

    @Test
    void oneShortRoundIsABreak() {
        roundsOf(LONG, OVERLOADED_AFTER);
        roundsOf(SHORT, SHORT);
        isFull();
        pass(LONG);

        boolean full = isFull();

        assertThat(full).isFalse();
    }

    @Test
    void soIsATimeWithNothingToDo() {
        roundsOf(LONG, OVERLOADED_AFTER);
        pass(LONG);
        isFull();
        pass(LONG);

        boolean full = isFull();

        assertThat(full).isFalse();
    }

    /** Such as after a pause of the process: what waits meanwhile is a burst. */
    @Test
    void fewLongRoundsAreABurstHoweverLongTheyAre() {
        roundsOf(OVERLOADED_AFTER, OVERLOADED_AFTER.multipliedBy(OVERLOADED_AFTER_ROUNDS - 1));
        isFull();
        pass(LONG);

        boolean full = isFull();

        assertThat(full).isFalse();
    }

    @Test
    void asksForItsEndOnceInEachRound() {
        isFull();
        isFull();
        pass(LONG);
        isFull();

        assertThat(afterwards).hasSize(1);
    }

    @Test
    void theRoundsOfAnotherLoopAreItsOwn() throws InterruptedException {
        roundsOf(LONG, OVERLOADED_AFTER);
        isFull();
        pass(LONG);
        var other = new boolean[2];

        Thread loop = Thread.ofPlatform().start(() -> {
            other[0] = isFull();
            other[1] = isFull();
        });
        loop.join();

        assertThat(other).containsExactly(false, false);
        assertThat(isFull()).isTrue();
    }

    /** One after the other, without a break, for so long. */
    private void roundsOf(Duration each, Duration altogether) {
        for (Duration passed = Duration.ZERO; passed.compareTo(altogether) < 0; passed = passed.plus(each)) {
            isFull();
            pass(each);
            afterwards.remove().run();
        }
    }

    private boolean isFull() {
        return round.isFull(afterwards::add);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
