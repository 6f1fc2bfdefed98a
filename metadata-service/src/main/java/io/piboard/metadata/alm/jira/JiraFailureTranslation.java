package io.piboard.metadata.alm.jira;

import io.piboard.jira.JiraException;
import io.piboard.jira.JiraException.Unauthorized.Reason;
import io.piboard.jira.auth.LoginFailedException;
import io.piboard.jira.auth.LoginRefusedException;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmException.CredentialsRefused;

/** Says Jira's failures in the port's words. */
final class JiraFailureTranslation {

    private JiraFailureTranslation() {}

    static AlmException translate(Throwable failure) {
        return switch (failure) {
            case AlmException known -> known;
            case JiraException jira -> call(jira);
            case LoginFailedException login -> login(login);
            default ->
                new AlmException.Unreachable("unexpected " + failure.getClass().getSimpleName(), failure);
        };
    }

    private static AlmException call(JiraException failure) {
        return switch (failure) {
            case JiraException.RateLimited limited -> new AlmException.Busy(limited.retryAfter(), limited);
            case JiraException.Unavailable unavailable -> unavailable(unavailable);
            case JiraException.Unauthorized unauthorized ->
                new CredentialsRefused(reason(unauthorized.reason()), unauthorized.getMessage(), unauthorized);
            case JiraException.NotFound notFound -> new AlmException.NotFound(notFound.getMessage(), notFound);
            case JiraException.Rejected rejected -> new AlmException.Refused(rejected.getMessage(), rejected);
        };
    }

    private static AlmException unavailable(JiraException.Unavailable failure) {
        return switch (failure) {
            case JiraException.UnusableAnswer page -> new AlmException.NotTheTool(page.getMessage(), page);
            case JiraException.Redirected away -> new AlmException.NotTheTool(away.getMessage(), away);
            case JiraException.AddressRefused refused -> new AlmException.AddressRefused(refused.getMessage(), refused);
            default -> new AlmException.Unreachable(failure.getMessage(), failure);
        };
    }

    private static CredentialsRefused.Reason reason(Reason reason) {
        return switch (reason) {
            case CREDENTIALS -> CredentialsRefused.Reason.CREDENTIALS;
            case SCOPE -> CredentialsRefused.Reason.SCOPE;
            case CAPTCHA -> CredentialsRefused.Reason.CAPTCHA;
        };
    }

    private static AlmException login(LoginFailedException failure) {
        return switch (failure) {
            case LoginRefusedException refused ->
                new CredentialsRefused(
                        refused.part() == LoginRefusedException.Part.APP
                                ? CredentialsRefused.Reason.APP
                                : CredentialsRefused.Reason.CONSENT,
                        refused.getMessage(),
                        refused);
            case LoginFailedException.Denied denied ->
                new CredentialsRefused(CredentialsRefused.Reason.CONSENT, denied.getMessage(), denied);
            case LoginFailedException.AddressRefused forbidden ->
                new AlmException.AddressRefused(forbidden.getMessage(), forbidden);
            case LoginFailedException.Unavailable unavailable ->
                new AlmException.Unreachable(unavailable.getMessage(), unavailable);
        };
    }
}
