package io.piboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void usuallyAsksForWhatAProofNeeds() {
        Settings settings = Settings.parse("P1", "P2");

        assertThat(settings.figures()).containsExactly("P1", "P2");
        assertThat(settings.isTrial()).isFalse();
    }

    @Test
    void lessOfAnythingIsATrial() {
        assertThat(Settings.parse("--rounds", "4").isTrial()).isTrue();
        assertThat(Settings.parse("--seconds", "29").isTrial()).isTrue();
        assertThat(Settings.parse("--no-wait").isTrial()).isTrue();
    }
}
