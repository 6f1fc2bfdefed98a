package io.piboard.jira.auth;

/**
 * Why nobody was logged in, named by what has to be done about it.
 *
 * <p>Messages hold neither secrets nor text from an answer: they may be logged.
 */
public abstract sealed class LoginFailedException extends RuntimeException
        permits LoginRefusedException,
                LoginFailedException.Denied,
                LoginFailedException.AddressRefused,
                LoginFailedException.Unavailable {

    LoginFailedException(String message) {
        // without a cause: it might quote the request or the answer
        super(message, null, false, false);
    }

    /** The person said no. */
    public static final class Denied extends LoginFailedException {
        Denied() {
            super("The person did not consent");
        }
    }

    /** The address leads where it must not lead; nothing was sent. The message says why and is for an admin. */
    public static final class AddressRefused extends LoginFailedException {
        AddressRefused(String message) {
            super(message);
        }
    }

    /** There was no usable answer: begin again later, for what a person brought back may be used up. */
    public static final class Unavailable extends LoginFailedException {
        Unavailable(String message) {
            super(message);
        }
    }
}
