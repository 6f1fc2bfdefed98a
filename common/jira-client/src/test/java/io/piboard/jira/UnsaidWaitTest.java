package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnsaidWaitTest {

    private Instant now = Instant.parse("2026-11-24T04:00:00Z");
    private final UnsaidWait wait = new UnsaidWait(() -> now);

    @Test
    void doublesUpToHalfAMinute() {
        Duration first = refused();

        assertThat(first).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
        assertThat(refused()).isEqualTo(first.multipliedBy(2));
        assertThat(refused()).isEqualTo(first.multipliedBy(4));
        refused();
        assertThat(refused()).isEqualTo(Duration.ofSeconds(30));
        assertThat(refused()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void refusalsOfOneMomentCountOnce() {
        Duration first = wait.next();

        assertThat(wait.next()).isEqualTo(first);
    }

    @Test
    void aGoodAnswerBeginsAnew() {
        refused();
        refused();
        refused();

        wait.reset();

        assertThat(refused()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    private Duration refused() {
        Duration said = wait.next();
        now = now.plus(said);
        return said;
    }
}
