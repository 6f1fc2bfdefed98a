package io.piboard.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortCallTest {

    private static final PortCall.Pace PACE = new PortCall.Pace(
            10, 100, 1_000, 0, () -> new SimulatedFault("unsent"), () -> new SimulatedFault("unheard"));

    private final List<String> seen = new ArrayList<>();
    private Kernel kernel;

    @AfterEach
    void close() {
        kernel.close();
    }

    @Test
    void anAnswerComesAfterItsEffectAndNotAtOnce() {
        // Given
        call(Chaos.NONE);

        // When
        kernel.time().runUntil(kernel.time().now() + 60_000);

        // Then
        assertThat(seen).containsExactly("effect", "answer");
    }

    @Test
    void aLostAnswerFailsAfterTheEffect() {
        // Given
        call(new Chaos(0, 1_000, 0, 0, 0, 0, 0));

        // When
        kernel.time().runUntil(kernel.time().now() + 60_000);

        // Then
        assertThat(seen).containsExactly("effect", "unheard");
    }

    @Test
    void aRefusedCallHasNoEffect() {
        // Given
        call(new Chaos(0, 0, 0, 1_000, 0, 0, 0));

        // When
        kernel.time().runUntil(kernel.time().now() + 60_000);

        // Then
        assertThat(seen).containsExactly("unsent");
    }

    @Test
    void aCallerThatDiesNeverHearsAnything() {
        // Given
        call(new Chaos(1_000, 0, 0, 0, 0, 0, 0));

        // When
        kernel.time().runUntil(kernel.time().now() + 100);

        // Then
        assertThat(seen).doesNotContain("answer", "unheard", "unsent");
    }

    private void call(Chaos chaos) {
        kernel = Kernel.open(7, false, chaos);
        SimulatedProcess process = new SimulatedProcess(
                kernel,
                "one",
                life -> PortCall.of(
                                kernel,
                                life,
                                PACE,
                                "something",
                                () -> Uni.createFrom().item(() -> seen.add("effect")))
                        .subscribe()
                        .with(done -> seen.add("answer"), failure -> seen.add(failure.getMessage())));
        process.start();
    }
}
