package io.piboard.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 77, 4_711, 20_261_123})
    void theSameSeedIsTheSameRun(long seed) {
        // Given
        RunReport first = Run.of(seed, RunSettings.withNets(), true);

        // When
        RunReport second = Run.of(seed, RunSettings.withNets(), true);

        // Then
        assertThat(second.log()).isNotEmpty().isEqualTo(first.log());
    }
}
