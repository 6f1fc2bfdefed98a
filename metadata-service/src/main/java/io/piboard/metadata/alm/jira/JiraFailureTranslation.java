package io.piboard.metadata.alm.jira;

import io.piboard.jira.JiraException;
import io.piboard.metadata.alm.AlmException;

/** Says Jira's failures in the port's words. */
final class JiraFailureTranslation {

    private JiraFailureTranslation() {}

    static AlmException translate(Throwable failure) {
        return switch (failure) {
            case JiraException jira -> known(jira);
            default ->
                new AlmException.Unreachable("unexpected " + failure.getClass().getSimpleName(), failure);
        };
    }

    private static AlmException known(JiraException failure) {
        return switch (failure) {
            case JiraException.RateLimited limited -> new AlmException.Busy(limited.retryAfter(), limited);
            case JiraException.Unavailable unavailable ->
                new AlmException.Unreachable(unavailable.getMessage(), unavailable);
            case JiraException.Unauthorized unauthorized ->
                new AlmException.CredentialsRefused(unauthorized.getMessage(), unauthorized);
            case JiraException.NotFound notFound -> new AlmException.NotFound(notFound.getMessage(), notFound);
            case JiraException.Rejected rejected -> new AlmException.Refused(rejected.getMessage(), rejected);
        };
    }
}
