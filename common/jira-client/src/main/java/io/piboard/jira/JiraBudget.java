package io.piboard.jira;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The share of one site's budget that this process may use, and the pause that Jira has asked for. */
final class JiraBudget {

    private final Bucket bucket;
    private final Duration longestWait;
    private final AtomicReference<Instant> heldUntil = new AtomicReference<>(Instant.EPOCH);

    JiraBudget(JiraClientConfig config) {
        bucket = Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(config.burst())
                        .refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1))
                        .build())
                .build();
        longestWait = config.budgetWait();
    }

    /** Completes when one request may go; fails with {@link JiraException.RateLimited} when that is too far away. */
    Uni<Void> admit() {
        return Uni.createFrom().deferred(() -> {
            Duration held = Duration.between(Instant.now(), heldUntil.get());
            if (held.isPositive()) {
                return Uni.createFrom().failure(new JiraException.RateLimited(held, true));
            }
            return Uni.createFrom()
                    .completionStage(
                            bucket.asScheduler().tryConsume(1, longestWait, Infrastructure.getDefaultWorkerPool()))
                    .invoke(this::refuseIfEmpty)
                    .replaceWithVoid();
        });
    }

    /** Jira said when to come back: until then nothing is sent, because each refused call lengthens the wait. */
    void hold(JiraException.RateLimited limited) {
        if (limited.wholeSite()) {
            Instant until = Instant.now().plus(limited.retryAfter());
            heldUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    private void refuseIfEmpty(boolean admitted) {
        if (!admitted) {
            throw new JiraException.RateLimited(longestWait, true);
        }
    }
}
