package io.piboard.sync.intake;

import io.piboard.contracts.UnreadableEventException;
import io.piboard.problems.Hopeless;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Records until it is recorded: a database that is away delays a record, it never loses it. Only what cannot be read, or
 * holds what no column takes, fails and goes to the dead-letter topic.
 */
@ApplicationScoped
public class Recorded {

    private static final Logger LOG = Logger.getLogger(Recorded.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Pause pause;

    public Recorded(Pause pause) {
        this.pause = pause;
    }

    /** Completes, and so acknowledges, when it is committed. */
    Uni<Void> surely(Supplier<Uni<Void>> transaction) {
        return attempt(transaction, FIRST_PAUSE);
    }

    private Uni<Void> attempt(Supplier<Uni<Void>> transaction, Duration next) {
        return Uni.createFrom()
                .deferred(transaction::get)
                .onFailure(Recorded::willWorkAgain)
                .recoverWithUni(failure -> {
                    LOG.warnf("not recorded yet, trying again cause=%s", failure);
                    return pause.of(next).chain(() -> attempt(transaction, longer(next)));
                });
    }

    private static boolean willWorkAgain(Throwable failure) {
        return !(failure instanceof UnreadableEventException) && !Hopeless.is(failure);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
