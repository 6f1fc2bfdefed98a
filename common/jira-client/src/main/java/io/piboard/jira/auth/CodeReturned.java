package io.piboard.jira.auth;

import io.piboard.jira.auth.LoginRefusedException.Part;
import java.util.Map;
import java.util.Set;

/** Reads with what a person came back from a consent of OAuth 2.0 (RFC 6749, 4.1.2). */
final class CodeReturned {

    private static final Set<String> TEMPORARY = Set.of("server_error", "temporarily_unavailable");

    private CodeReturned() {}

    static String code(Map<String, String> returned) {
        String error = returned.get("error");
        if (error != null) {
            throw failure(error);
        }
        String code = returned.get("code");
        if (code == null || code.isBlank()) {
            throw new LoginRefusedException(Part.GRANT);
        }
        return code;
    }

    private static LoginFailedException failure(String error) {
        if (error.equals("access_denied")) {
            return new LoginFailedException.Denied();
        }
        return TEMPORARY.contains(error)
                ? new LoginFailedException.Unavailable("The consent could not be asked for")
                : new LoginRefusedException(Part.APP);
    }
}
