package io.piboard.sync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedTest {

    private final Recorded recorded = new Recorded(time -> Uni.createFrom().voidItem());
    private final Deque<Throwable> failures = new ArrayDeque<>();

    static List<Throwable> hopeless() {
        return List.of(
                new UnreadableEventException("not a SessionChanged", null),
                new PgException("unsupported Unicode escape sequence", "ERROR", "22P05", null),
                new IllegalArgumentException("no value"));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void whatWillNeverWorkGoesToTheDeadLetters(Throwable failure) {
        failures.add(failure);

        record().subscribe().withSubscriber(UniAssertSubscriber.create()).assertFailedWith(failure.getClass());
    }

    @Test
    void aDatabaseThatIsAwayDelays() {
        failures.add(new ConnectException("refused"));
        failures.add(new PgException("the database system is starting up", "FATAL", "57P03", null));

        record().await().indefinitely();

        assertThat(failures).isEmpty();
    }

    private Uni<Void> record() {
        return recorded.surely(() -> failures.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(failures.poll()));
    }
}
