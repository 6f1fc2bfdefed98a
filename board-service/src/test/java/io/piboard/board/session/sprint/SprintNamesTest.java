package io.piboard.board.session.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SprintNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Iteration 7.1, Falcons Iteration 7.1, 2",
        "Iteration 7.1, FAL Sprint 7.1, 2",
        "IP iteration, Falcons IP, 2",
        "I1, FAL Sprint 1, 1",
        "Iteration 7.1, FAL Sprint 1, 1",
        "I1, PI7 Sprint 1, 1",
        "Iteration 7.1, FAL Sprint 6.1, 0",
        "I1, FAL Sprint 31, 0",
        "I1, FAL Sprint 2, 0",
        "Iteration, FAL Sprint, 0",
        "IP, Zip it, 0"
    })
    void aNameSaysWhichIterationItIs(String iteration, String sprint, int likeness) {
        assertThat(SprintNames.likeness(iteration, sprint)).isEqualTo(likeness);
    }
}
