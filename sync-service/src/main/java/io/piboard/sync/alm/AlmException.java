package io.piboard.sync.alm;

import java.time.Duration;

/** A call that did not do what was asked, named by what the caller has to do. */
public abstract sealed class AlmException extends RuntimeException {

    AlmException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Wait this long, then ask again. */
    public static final class RateLimited extends AlmException {
        private final Duration retryAfter;

        public RateLimited(Duration retryAfter, Throwable cause) {
            super("Jira asks us to wait", cause);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Ask again later; a write may or may not have happened. */
    public static final class Unavailable extends AlmException {
        private final boolean outcomeUnknown;

        public Unavailable(boolean outcomeUnknown, Throwable cause) {
            super("Jira does not answer", cause);
            this.outcomeUnknown = outcomeUnknown;
        }

        public boolean outcomeUnknown() {
            return outcomeUnknown;
        }
    }

    /** Do not repeat: tell the person why. The message is for people. */
    public static final class Rejected extends AlmException {
        private final boolean lacksPermission;

        public Rejected(String reason, Throwable cause) {
            this(reason, cause, false);
        }

        /** @param lacksPermission it looks as if a permission were missing: the same will be refused on other issues */
        public Rejected(String reason, Throwable cause, boolean lacksPermission) {
            super(reason, cause);
            this.lacksPermission = lacksPermission;
        }

        public boolean lacksPermission() {
            return lacksPermission;
        }
    }

    /** Not there, or not visible to us. */
    public static final class NotFound extends AlmException {
        public NotFound(Throwable cause) {
            super("Jira does not show it to us", cause);
        }
    }

    /** The credentials or their scope do not do any more: hold the connection. */
    public static final class Unauthorized extends AlmException {
        public Unauthorized(Throwable cause) {
            super("Jira refuses the connection's credentials", cause);
        }
    }
}
