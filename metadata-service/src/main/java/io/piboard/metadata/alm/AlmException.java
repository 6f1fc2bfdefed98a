package io.piboard.metadata.alm;

import java.time.Duration;

/** Why a site did not answer, named by what follows from it; messages may be shown and logged. */
public abstract sealed class AlmException extends RuntimeException {

    private AlmException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Try again later; somebody may have to look at address or network. */
    public static sealed class Unreachable extends AlmException {

        public Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What answers there is no Jira, or something stands before it: a page, or a redirect. */
    public static final class NotTheTool extends Unreachable {

        public NotTheTool(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The address leads where connections must not lead; nothing was sent. */
    public static final class AddressRefused extends Unreachable {

        public AddressRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A person has to renew the credentials, or what they are good for. */
    public static final class CredentialsRefused extends AlmException {

        /** Why, as far as anybody tells. */
        public enum Reason {
            /** Wrong, ended or revoked. */
            CREDENTIALS,
            /** Good, but without a right that an app has to ask for. */
            SCOPE,
            /** Until a person logs in by hand. */
            CAPTCHA,
            /** The consent of a person is missing, was refused, has ended or was taken back. */
            CONSENT,
            /** The client id, its secret or the key of our app are not those that the site knows. */
            APP
        }

        private final Reason reason;

        public CredentialsRefused(Reason reason, String message, Throwable cause) {
            super(message, cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** The account may log in but has no licence for boards and sprints. */
    public static final class NoLicence extends AlmException {

        public NoLicence(Throwable cause) {
            super("the account has no licence for boards and sprints", cause);
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
