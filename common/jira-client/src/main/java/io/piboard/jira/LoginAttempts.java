package io.piboard.jira;

import io.piboard.jira.JiraException.Unauthorized;
import io.piboard.jira.auth.JiraLogin;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Gives a request its header, and after a refusal at most one other one: hammering locks accounts. An account that waits
 * for a person to solve a CAPTCHA is not tried again for a while.
 */
final class LoginAttempts {

    private record Locked(String header, Instant until) {}

    private final Duration captchaPause;
    private final AtomicReference<Locked> locked = new AtomicReference<>(new Locked("", Instant.EPOCH));

    LoginAttempts(Duration captchaPause) {
        this.captchaPause = captchaPause;
    }

    <T> Uni<T> send(JiraLogin login, Function<String, Uni<T>> request) {
        return header(login.header())
                .chain(header -> tried(header, request)
                        .onFailure(LoginAttempts::mayBeOutdated)
                        .recoverWithUni(refusal -> header(login.headerAfter(header))
                                .chain(other -> other.equals(header)
                                        ? Uni.createFrom().failure(refusal)
                                        : tried(other, request))));
    }

    private <T> Uni<T> tried(String header, Function<String, Uni<T>> request) {
        Locked last = locked.get();
        if (last.header().equals(header) && Instant.now().isBefore(last.until())) {
            return Uni.createFrom().failure(new Unauthorized(Unauthorized.Reason.CAPTCHA));
        }
        return request.apply(header)
                .onFailure(failure -> failure instanceof Unauthorized refused && refused.humanNeeded())
                .invoke(() -> locked.set(new Locked(header, Instant.now().plus(captchaPause))));
    }

    /** The request itself was not sent, whatever happened to the question for its header. */
    private static Uni<String> header(Uni<String> header) {
        return header.onFailure()
                .transform(failure -> switch (JiraFailures.translate(failure, JiraOperation.Kind.READ)) {
                    case JiraException.AddressRefused refused -> refused;
                    case JiraException.Unavailable unavailable ->
                        new JiraException.Unavailable("No credentials at hand", false, failure);
                    case JiraException other -> other;
                });
    }

    private static boolean mayBeOutdated(Throwable failure) {
        return failure instanceof Unauthorized refused && refused.reason() == Unauthorized.Reason.CREDENTIALS;
    }
}
