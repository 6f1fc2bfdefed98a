package io.piboard.sync.work;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.function.Supplier;

/** A deadlock repeats the transaction, never what was asked of Jira (link.md rule 8). */
final class Deadlocks {

    private static final String DEADLOCK_DETECTED = "40P01";
    private static final int REPEATS = 5;

    private Deadlocks() {}

    static <T> Uni<T> repeat(Supplier<Uni<T>> transaction) {
        return Uni.createFrom()
                .deferred(transaction::get)
                .onFailure(Deadlocks::isDeadlock)
                .retry()
                .withBackOff(Duration.ofMillis(10), Duration.ofMillis(200))
                .atMost(REPEATS);
    }

    private static boolean isDeadlock(Throwable failure) {
        return failure instanceof PgException postgres && DEADLOCK_DETECTED.equals(postgres.getSqlState());
    }
}
