package io.piboard.sync.intake;

import io.piboard.contracts.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Records until it is recorded: a database that is away delays a record, it never loses it. Only what cannot be read
 * fails, and goes to the dead-letter topic.
 */
final class Recorded {

    private static final Logger LOG = Logger.getLogger(Recorded.class);

    private Recorded() {}

    static Uni<Void> surely(Supplier<Uni<Void>> transaction) {
        return Uni.createFrom()
                .deferred(transaction::get)
                .onFailure(failure -> !(failure instanceof UnreadableEventException))
                .invoke(failure -> LOG.warnf("not recorded yet, trying again cause=%s", failure))
                .onFailure(failure -> !(failure instanceof UnreadableEventException))
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .indefinitely();
    }
}
