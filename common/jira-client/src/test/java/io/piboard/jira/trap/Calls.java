package io.piboard.jira.trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Waits for what a call brings. */
final class Calls {

    private Calls() {}

    static <T> T answer(Uni<T> call) {
        return call.await().atMost(Duration.ofSeconds(30));
    }

    static <E extends Throwable> E failure(Class<E> type, Uni<?> call) {
        Throwable failure = catchThrowable(() -> answer(call));
        assertThat(failure).isInstanceOf(type);
        return type.cast(failure);
    }
}
