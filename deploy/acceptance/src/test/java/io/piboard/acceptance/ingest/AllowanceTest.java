package io.piboard.acceptance.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Exactly the limit, and what came back in the meantime. */
class AllowanceTest {

    private final Allowance allowance = new Allowance(3_600, Duration.ofHours(1));

    @Test
    void atOnceItIsTheLimitAndNothingElse() {
        assertThat(allowance.explains(3_600, Duration.ofMillis(900))).isTrue();
        assertThat(allowance.explains(3_601, Duration.ofMillis(900))).isFalse();
        assertThat(allowance.explains(3_599, Duration.ofMillis(900))).isFalse();
    }

    @Test
    void inTenSecondsTenComeBack() {
        assertThat(allowance.refilled(Duration.ofSeconds(10))).isEqualTo(10);
        assertThat(allowance.explains(3_610, Duration.ofSeconds(10))).isTrue();
        assertThat(allowance.explains(3_611, Duration.ofSeconds(10))).isFalse();
    }
}
