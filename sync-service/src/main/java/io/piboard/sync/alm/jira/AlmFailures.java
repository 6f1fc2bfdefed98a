package io.piboard.sync.alm.jira;

import io.piboard.jira.JiraException;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmException.Rejected.Doubt;

/** Jira's refusals in the port's words. A refusal's text is ours: Jira's own is localised and not for people to see. */
final class AlmFailures {

    private AlmFailures() {}

    /** @param refusal what to tell a person if Jira refuses */
    static Throwable translate(Throwable failure, String refusal) {
        return failure instanceof JiraException jira ? translate(jira, refusal, isPermission(jira)) : failure;
    }

    /** Of a create or an edit: Server answers 400 for a missing permission, too, but then names no field (facts section 4). */
    static Throwable translateEdit(Throwable failure, String refusal) {
        return failure instanceof JiraException jira
                ? translate(jira, refusal, isPermission(jira) || namesNoField(jira))
                : failure;
    }

    /** 401 only where the credentials are good: {@link RefusedLogin} has asked. */
    private static boolean isPermission(JiraException failure) {
        return failure instanceof JiraException.Rejected rejected
                && (rejected.status() == 401 || rejected.status() == 403);
    }

    private static boolean namesNoField(JiraException failure) {
        return failure instanceof JiraException.Rejected rejected
                && rejected.status() == 400
                && rejected.fieldErrors().isEmpty();
    }

    private static AlmException translate(JiraException failure, String refusal, boolean lacksPermission) {
        return switch (failure) {
            case JiraException.RateLimited limited -> new AlmException.RateLimited(limited.retryAfter(), limited);
            case JiraException.Unavailable unavailable ->
                new AlmException.Unavailable(unavailable.outcomeUnknown(), unavailable);
            case JiraException.Rejected rejected ->
                new AlmException.Rejected(refusal, rejected, lacksPermission ? Doubt.LIKELY : Doubt.NONE);
            case JiraException.NotFound notFound -> new AlmException.NotFound(notFound);
            case JiraException.Unauthorized unauthorized -> new AlmException.Unauthorized(unauthorized);
        };
    }
}
