package io.piboard.jira.auth;

import java.util.Locale;

/** The token address refuses our client or this grant: somebody has to connect again. */
public final class LoginRefusedException extends LoginFailedException {

    /** What was not taken. */
    public enum Part {
        /** What Jira knows us as: an admin has to correct client or consumer, its secret or key, or its scopes. */
        APP,
        /** What a person gave: code, verifier or token; the person has to consent anew. */
        GRANT
    }

    private final Part part;

    LoginRefusedException(Part part) {
        super("The token address refused the " + part.name().toLowerCase(Locale.ROOT));
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
