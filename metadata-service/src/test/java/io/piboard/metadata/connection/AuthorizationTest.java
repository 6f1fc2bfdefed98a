package io.piboard.metadata.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuthorizationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void leavesAThirdOfItsLifeForATokenAddressThatIsAway() {
        assertThat(expiring(NOW.plusSeconds(3600)).renewAfter(NOW)).hasValue(Duration.ofMinutes(40));
    }

    @Test
    void isNeverRenewedInAHurry() {
        assertThat(expiring(NOW.minusSeconds(5)).renewAfter(NOW)).hasValue(Duration.ofSeconds(30));
    }

    @Test
    void isNotRenewedIfItDoesNotExpire() {
        assertThat(expiring(null).renewAfter(NOW)).isEmpty();
    }

    private static Authorization expiring(Instant end) {
        return new Authorization("Bearer x", end);
    }
}
