package io.piboard.jira.auth;

/** The token address refuses our client or this grant: somebody has to connect again. */
public final class LoginRefusedException extends RuntimeException {

    LoginRefusedException() {
        super("The token address refused client or grant", null, false, false);
    }
}
