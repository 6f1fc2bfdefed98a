package io.piboard.jira;

import io.piboard.jira.address.ForbiddenAddressException;
import io.piboard.jira.auth.LoginRefusedException;
import io.piboard.jira.budget.OverBudgetException;
import io.piboard.jira.http.UnusableAnswerException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Translates what went wrong below HTTP; the question is always whether the request may have reached Jira. */
final class JiraFailures {

    private static final int DEEPEST = 10;

    private JiraFailures() {}

    static JiraException translate(Throwable failure, JiraOperation.Kind kind) {
        JiraException translated = translate(failure);
        return translated instanceof JiraException.Unavailable unavailable && kind == JiraOperation.Kind.READ
                ? unavailable.nothingDone()
                : translated;
    }

    private static JiraException translate(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof JiraException known) {
                return known;
            }
            if (cause instanceof ForbiddenAddressException forbidden) {
                return new JiraException.AddressRefused(forbidden.getMessage());
            }
            if (cause instanceof UnusableAnswerException unusable) {
                return new JiraException.UnusableAnswer(unusable.getMessage(), true);
            }
            if (cause instanceof OverBudgetException over) {
                return new JiraException.RateLimited(over.longestWait(), over.scope());
            }
            if (cause instanceof LoginRefusedException) {
                return new JiraException.Unauthorized(JiraException.Unauthorized.Reason.CREDENTIALS);
            }
            if (notSent(cause)) {
                return new JiraException.Unavailable(describe(cause), false, failure);
            }
            cause = cause.getCause();
        }
        return new JiraException.Unavailable(
                "No answer from Jira: " + failure.getClass().getSimpleName(), true, failure);
    }

    private static boolean notSent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLException
                || cause instanceof CircuitBreakerOpenException;
    }

    private static String describe(Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> "Jira's host name is not known";
            case SSLException e -> "No trusted TLS connection to Jira";
            case CircuitBreakerOpenException e -> "Jira failed repeatedly; left alone for a moment";
            default -> "No connection to Jira";
        };
    }
}
