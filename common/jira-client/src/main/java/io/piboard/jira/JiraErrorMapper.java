package io.piboard.jira;

import io.piboard.jira.JiraException.Unauthorized.Reason;
import io.piboard.jira.budget.LimitScope;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Translates an error status of Jira into the {@link JiraException} that says what to do. */
final class JiraErrorMapper implements ResponseExceptionMapper<JiraException> {

    private final UnsaidWait unsaid;

    /** @param unsaid for a 429 that does not say how long */
    JiraErrorMapper(UnsaidWait unsaid) {
        this.unsaid = unsaid;
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    @Override
    public JiraException toThrowable(Response response) {
        int status = response.getStatus();
        return switch (status) {
            case 401 -> refused(response);
            case 403 -> captcha(response) ? new JiraException.Unauthorized(Reason.CAPTCHA) : rejected(response);
            case 404 -> new JiraException.NotFound();
            case 429 -> rateLimited(response);
            case 408, 425 -> unavailable(response);
            default -> status >= 500 || status < 400 ? unavailable(response) : rejected(response);
        };
    }

    private static JiraException refused(Response response) {
        if (captcha(response)) {
            return new JiraException.Unauthorized(Reason.CAPTCHA);
        }
        if (JiraErrorBody.namesScope(text(response))) {
            return new JiraException.Unauthorized(Reason.SCOPE);
        }
        return knowsUs(response) ? rejected(response) : new JiraException.Unauthorized(Reason.CREDENTIALS);
    }

    /** Data Center answers so for missing permissions, too; but then it names whom it has let in. */
    private static boolean knowsUs(Response response) {
        return JiraAnswer.identity(response::getHeaderString)
                .filter(who -> !who.equals("anonymous"))
                .isPresent();
    }

    private static boolean captcha(Response response) {
        String reason = response.getHeaderString("X-Authentication-Denied-Reason");
        return reason != null && reason.contains("CAPTCHA");
    }

    private JiraException rateLimited(Response response) {
        Duration wait = RetryAfter.read(response.getHeaderString("Retry-After"), Instant.now())
                .or(() -> RetryAfter.until(response.getHeaderString("X-RateLimit-Reset"), Instant.now()))
                .orElseGet(unsaid::next);
        return new JiraException.RateLimited(
                RetryAfter.jittered(wait), LimitScope.of(response.getHeaderString("RateLimit-Reason")));
    }

    private static JiraException unavailable(Response response) {
        int status = response.getStatus();
        Duration wait = RetryAfter.read(response.getHeaderString("Retry-After"), Instant.now())
                .orElse(null);
        return status < 400
                ? new JiraException.Redirected(status, wait)
                : new JiraException.Unavailable("Jira answered with status " + status, true, wait, null);
    }

    private static JiraException rejected(Response response) {
        JiraErrorBody body = JiraErrorBody.read(text(response));
        return new JiraException.Rejected(response.getStatus(), body.messages(), body.fieldErrors());
    }

    private static String text(Response response) {
        try {
            return response.hasEntity() ? response.readEntity(String.class) : "";
        } catch (RuntimeException unreadable) {
            // the status alone has to do
            return "";
        }
    }
}
