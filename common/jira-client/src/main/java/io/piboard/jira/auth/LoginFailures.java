package io.piboard.jira.auth;

import io.piboard.jira.address.ForbiddenAddressException;
import io.piboard.jira.http.UnusableAnswerException;
import java.util.Optional;
import java.util.stream.Stream;

/** Translates what went wrong on the way to tokens; only refusals and closed addresses can be told from the rest. */
final class LoginFailures {

    private static final int DEEPEST = 10;

    private LoginFailures() {}

    static LoginFailedException translate(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> new LoginFailedException.Unavailable(
                        "No usable answer: " + failure.getClass().getSimpleName()));
    }

    private static Optional<LoginFailedException> known(Throwable cause) {
        return switch (cause) {
            case LoginFailedException translated -> Optional.of(translated);
            case ForbiddenAddressException forbidden ->
                Optional.of(new LoginFailedException.AddressRefused(forbidden.getMessage()));
            case UnusableAnswerException unusable ->
                Optional.of(new LoginFailedException.Unavailable(unusable.getMessage()));
            default -> Optional.empty();
        };
    }
}
