package io.piboard.jira;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Stands between one connection and its Jira: budget, authorization, repeat, breaker, time-out, and one kind of failure.
 *
 * <p>Built by the programmatic API because annotations do nothing on a client that is built at run time, and because a
 * breaker on a bean would be shared by all connections.
 */
final class JiraGuard {

    private static final TypeLiteral<Uni<JiraAnswer>> ANSWER = new TypeLiteral<>() {};

    private final JiraBudget budget;
    private final JiraCallMetrics metrics;
    private final TypedGuard<Uni<JiraAnswer>> once;
    private final TypedGuard<Uni<JiraAnswer>> repeated;

    JiraGuard(JiraClientConfig config, MeterRegistry meters) {
        budget = new JiraBudget(config);
        metrics = new JiraCallMetrics(meters);
        once = breakerAndTimeout(config);
        repeated = retry(config);
    }

    /** Sends the call when subscribed; answers on the caller's Vert.x context, where its database session lives. */
    Uni<JiraAnswer> send(JiraCall call, Supplier<Uni<String>> authorization) {
        Supplier<Uni<JiraAnswer>> attempt = () -> attempt(call, authorization);
        Uni<JiraAnswer> guarded = Uni.createFrom()
                .deferred(() -> call.kind().repeatable() ? repeated.get(attempt) : attempt.get())
                .onFailure()
                .transform(failure -> JiraFailures.translate(failure, call.kind()));
        return backOnContext(metrics.timed(call.operation(), guarded));
    }

    private Uni<JiraAnswer> attempt(JiraCall call, Supplier<Uni<String>> authorization) {
        return budget.admit()
                .chain(() -> authorized(authorization))
                .chain(header -> once.get(() -> request(call, header)));
    }

    private static Uni<String> authorized(Supplier<Uni<String>> authorization) {
        return authorization
                .get()
                .onFailure(failure -> !(failure instanceof JiraException))
                .transform(failure -> new JiraException.Unavailable("No credentials at hand", false, failure));
    }

    private Uni<JiraAnswer> request(JiraCall call, String header) {
        return call.request()
                .apply(header)
                .map(JiraAnswer::of)
                .onFailure()
                .transform(failure -> JiraFailures.translate(failure, call.kind()))
                .onFailure(JiraException.RateLimited.class)
                .invoke(failure -> budget.hold((JiraException.RateLimited) failure));
    }

    private static TypedGuard<Uni<JiraAnswer>> breakerAndTimeout(JiraClientConfig config) {
        return TypedGuard.create(ANSWER)
                .withCircuitBreaker()
                .when(JiraGuard::unavailable)
                .requestVolumeThreshold(config.breakerWindow())
                .failureRatio(0.6)
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withTimeout()
                .duration(config.longestCall().plusSeconds(1).toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    private static TypedGuard<Uni<JiraAnswer>> retry(JiraClientConfig config) {
        return TypedGuard.create(ANSWER)
                .withRetry()
                .whenException(JiraGuard::worthRepeatingNow)
                .maxRetries(config.retries())
                .maxDuration(config.retryWindow().toMillis(), ChronoUnit.MILLIS)
                .delay(config.retryDelay().toMillis(), ChronoUnit.MILLIS)
                .jitter(config.retryDelay().toMillis() / 2, ChronoUnit.MILLIS)
                .withExponentialBackoff()
                .maxDelay(config.retryWindow().toMillis() / 2, ChronoUnit.MILLIS)
                .done()
                .done()
                .build();
    }

    private static boolean unavailable(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof JiraException.Unavailable && !(failure instanceof JiraException.AddressRefused);
    }

    private static boolean worthRepeatingNow(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof JiraException.Unavailable unavailable && unavailable.isWorthRepeatingNow();
    }

    private static <T> Uni<T> backOnContext(Uni<T> answer) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return caller == null ? answer : answer.emitOn(emission -> caller.runOnContext(ignored -> emission.run()));
        });
    }
}
