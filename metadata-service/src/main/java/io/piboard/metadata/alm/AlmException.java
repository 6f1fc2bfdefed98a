package io.piboard.metadata.alm;

import java.time.Duration;

/** Why a site did not answer, named by what follows from it; messages may be shown and logged. */
public abstract sealed class AlmException extends RuntimeException {

    private AlmException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Try again later; somebody may have to look at address or network. */
    public static final class Unreachable extends AlmException {

        public Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A person has to renew the credentials. */
    public static final class CredentialsRefused extends AlmException {

        public CredentialsRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** It is not there, or hidden from the account. */
    public static final class NotFound extends AlmException {

        public NotFound(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The account may log in but not do this. */
    public static final class Refused extends AlmException {

        public Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Come back after that time. */
    public static final class Busy extends AlmException {

        private final Duration retryAfter;

        public Busy(Duration retryAfter, Throwable cause) {
            super("asked to wait for " + retryAfter, cause);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
