package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.read("7", NOW)).hasValue(Duration.ofSeconds(7));
        assertThat(RetryAfter.read("Mon, 23 Nov 2026 10:00:30 GMT", NOW)).hasValue(Duration.ofSeconds(30));
    }

    @Test
    void isBoundedAndNeverNegative() {
        assertThat(RetryAfter.read("9999999", NOW)).hasValue(RetryAfter.LONGEST);
        assertThat(RetryAfter.read("Mon, 23 Nov 2026 09:00:00 GMT", NOW)).hasValue(Duration.ZERO);
    }

    @Test
    void ignoresWhatItCannotRead() {
        assertThat(RetryAfter.read(null, NOW)).isEmpty();
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
    }
}
