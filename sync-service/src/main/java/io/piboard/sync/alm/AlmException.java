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
        private final Doubt doubt;

        /** Whether a permission may be missing, so that the same would be refused on other issues. */
        public enum Doubt {
            NONE,
            /** It may as well be of this issue alone: worth a look, but nobody waits for it. */
            PERHAPS,
            /** It looks like it: the same waits until somebody has looked. */
            LIKELY
        }

        public Rejected(String reason, Throwable cause) {
            this(reason, cause, Doubt.NONE);
        }

        public Rejected(String reason, Throwable cause, Doubt doubt) {
            super(reason, cause);
            this.doubt = doubt;
        }

        public Doubt doubt() {
            return doubt;
        }

        public boolean lacksPermission() {
            return doubt == Doubt.LIKELY;
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
