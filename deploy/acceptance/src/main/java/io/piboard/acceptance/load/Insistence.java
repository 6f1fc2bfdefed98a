package io.piboard.acceptance.load;

import io.piboard.acceptance.http.NoAnswerException;
import io.piboard.acceptance.http.UnexpectedAnswerException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Repeats until it is answered well: refusals, silence and lost races are what faults look like to a client. */
final class Insistence {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Insistence() {}

    static void until(String what, Runnable attempt) {
        var last = new AtomicReference<RuntimeException>();
        if (succeeds(attempt, last)) {
            return;
        }
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(150))
                    .until(() -> succeeds(attempt, last));
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(what + " was never answered well", last.get());
        }
    }

    private static boolean succeeds(Runnable attempt, AtomicReference<RuntimeException> last) {
        try {
            attempt.run();
            return true;
        } catch (NoAnswerException e) {
            last.set(e);
            return false;
        } catch (UnexpectedAnswerException e) {
            if (e.isHopeless()) {
                throw e;
            }
            last.set(e);
            return false;
        }
    }
}
