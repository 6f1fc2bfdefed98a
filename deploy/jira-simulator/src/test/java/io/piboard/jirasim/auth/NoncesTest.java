package io.piboard.jirasim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoncesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Nonces nonces = new Nonces(Duration.ofMinutes(5));

    @Test
    void aNonceCountsOnceInItsSecond() {
        assertThat(nonces.first(NOW.getEpochSecond(), "one", NOW)).isTrue();
        assertThat(nonces.first(NOW.getEpochSecond(), "two", NOW)).isTrue();
        assertThat(nonces.first(NOW.getEpochSecond(), "one", NOW)).isFalse();
        assertThat(nonces.first(NOW.getEpochSecond() + 1, "one", NOW)).isTrue();
    }

    @Test
    void whatIsTooOldToComeAgainIsForgotten() {
        // given
        for (int i = 0; i < 1_000; i++) {
            nonces.first(NOW.getEpochSecond() + i, "nonce " + i, NOW.plusSeconds(i));
        }

        // then
        assertThat(nonces.remembered()).isLessThan(310);
        assertThat(nonces.first(NOW.getEpochSecond() + 999, "nonce 999", NOW.plusSeconds(1_299)))
                .isFalse();
    }
}
