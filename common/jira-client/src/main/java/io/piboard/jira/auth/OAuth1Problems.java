package io.piboard.jira.auth;

import io.piboard.jira.auth.LoginRefusedException.Part;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Reads why a leg of OAuth 1.0a was refused: a word of OAuth's problem reporting, in the header or in the body. */
final class OAuth1Problems implements ResponseExceptionMapper<LoginFailedException> {

    private static final Pattern PROBLEM = Pattern.compile("oauth_problem=\"?([a-z_]{1,40})");

    private static final Set<String> OF_THE_APP = Set.of(
            "consumer_key_unknown",
            "consumer_key_rejected",
            "consumer_key_refused",
            "signature_invalid",
            "signature_method_rejected");

    private static final Set<String> OF_THE_GRANT = Set.of(
            "token_rejected",
            "token_expired",
            "token_used",
            "token_revoked",
            "verifier_invalid",
            "additional_authorization_required",
            "permission_unknown",
            "permission_denied");

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    @Override
    public LoginFailedException toThrowable(Response response) {
        Matcher problem =
                PROBLEM.matcher(response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE) + " " + text(response));
        return failure(problem.find() ? problem.group(1) : "", response.getStatus());
    }

    static LoginFailedException failure(String problem, int status) {
        if (OF_THE_APP.contains(problem)) {
            return new LoginRefusedException(Part.APP);
        }
        if (OF_THE_GRANT.contains(problem)) {
            return new LoginRefusedException(Part.GRANT);
        }
        return new LoginFailedException.Unavailable(
                problem.equals("timestamp_refused")
                        ? "Jira's clock and ours differ too much"
                        : "Jira answered with status " + status);
    }

    private static String text(Response response) {
        try {
            return response.hasEntity() ? response.readEntity(String.class) : "";
        } catch (RuntimeException unreadable) {
            // the header alone has to do
            return "";
        }
    }
}
