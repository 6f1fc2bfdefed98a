package io.piboard.sync.alm.jira;

import io.piboard.jira.JiraException;
import io.piboard.sync.alm.AlmException;

/** Jira's refusals in the port's words. A refusal's text is ours: Jira's own is localised and not for people to see. */
final class AlmFailures {

    private AlmFailures() {}

    /** @param refusal what to tell a person if Jira refuses */
    static Throwable translate(Throwable failure, String refusal) {
        return failure instanceof JiraException jira ? translate(jira, refusal) : failure;
    }

    private static AlmException translate(JiraException failure, String refusal) {
        return switch (failure) {
            case JiraException.RateLimited limited -> new AlmException.RateLimited(limited.retryAfter(), limited);
            case JiraException.Unavailable unavailable ->
                new AlmException.Unavailable(unavailable.outcomeUnknown(), unavailable);
            case JiraException.Rejected rejected -> new AlmException.Rejected(refusal, rejected);
            case JiraException.NotFound notFound -> new AlmException.NotFound(notFound);
            case JiraException.Unauthorized unauthorized -> new AlmException.Unauthorized(unauthorized);
        };
    }
}
