package io.piboard.acceptance.ingest.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A life is as long as it may have been, never as short. */
class ConnectionLivesTest {

    private final ConnectionLives lives = new ConnectionLives(0);

    @Test
    void itMayHaveBegunRightAfterTheLookBeforeAndEndedAtTheLookAfter() {
        // when
        look(1);
        look(2, 7);
        look(3, 7);
        look(4);

        // then
        assertThat(lives.longest()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aPortThatComesAgainIsAnotherConnection() {
        // when
        look(1, 7);
        look(2);
        look(3, 7);
        look(4);

        // then
        assertThat(lives.longest()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whoIsStillHeldCounts() {
        // when
        look(1, 7, 8);
        look(9, 7);

        // then
        assertThat(lives.longest()).isEqualTo(Duration.ofSeconds(9));
        assertThat(lives.most()).isEqualTo(2);
    }

    private void look(int second, Integer... held) {
        lives.look(Duration.ofSeconds(second).toNanos(), Set.of(held));
    }
}
