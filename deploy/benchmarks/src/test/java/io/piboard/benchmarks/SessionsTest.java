package io.piboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionsTest {

    @Test
    void noFigureIsLeftOut() {
        var figures = Sessions.figures();

        assertThat(figures.keySet())
                .contains("P1", "P9", "P18")
                .doesNotContain("P4")
                .hasSize(17);
        assertThat(figures.get("P9")).isEqualTo("not implemented");
        assertThat(figures.get("P1")).isNotEqualTo("not implemented");
    }
}
