package io.piboard.jira;

import io.micrometer.core.instrument.MeterRegistry;
import io.piboard.jira.auth.JiraLogin;
import io.piboard.jira.budget.SiteBudget;
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

    private final SiteBudget budget;
    private final UnsaidWait unsaid;
    private final LoginAttempts logins;
    private final IdentityWatch identity = new IdentityWatch();
    private final JiraCallMetrics metrics;
    private final TypedGuard<Uni<JiraAnswer>> once;
    private final TypedGuard<Uni<JiraAnswer>> repeated;

    JiraGuard(JiraClientConfig config, SiteBudget budget, UnsaidWait unsaid, MeterRegistry meters) {
        this.budget = budget;
        this.unsaid = unsaid;
        logins = new LoginAttempts(config.captchaPause());
        metrics = new JiraCallMetrics(meters);
        once = breakerAndTimeout(config);
        repeated = retry(config);
    }

    /** Sends the call when subscribed; answers on the caller's Vert.x context, where its database session lives. */
    Uni<JiraAnswer> send(JiraCall call, JiraLogin login) {
        JiraOperation operation = call.operation();
        Supplier<Uni<JiraAnswer>> attempt = () -> logins.send(login, header -> attempt(call, header));
        Uni<JiraAnswer> guarded = Uni.createFrom()
                .deferred(() -> operation.kind().repeatable() ? repeated.get(attempt) : attempt.get())
                .onFailure()
                .transform(failure -> JiraFailures.translate(failure, operation.kind()));
        return backOnContext(metrics.timed(operation.name(), guarded));
    }

    private Uni<JiraAnswer> attempt(JiraCall call, String header) {
        return budget.admit(call.operation().claim()).chain(() -> once.get(() -> request(call, header)));
    }

    private Uni<JiraAnswer> request(JiraCall call, String header) {
        return call.request()
                .apply(header)
                .invoke(response -> budget.heed(response::getHeaderString))
                .invoke(response -> identity.watch(call.operation(), response::getHeaderString))
                .map(JiraAnswer::of)
                .invoke(unsaid::reset)
                .onFailure()
                .transform(failure ->
                        JiraFailures.translate(failure, call.operation().kind()))
                .onFailure(JiraException.RateLimited.class)
                .invoke(failure -> hold(call, (JiraException.RateLimited) failure));
    }

    private void hold(JiraCall call, JiraException.RateLimited limited) {
        budget.hold(call.operation().claim(), limited.scope(), limited.retryAfter());
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
