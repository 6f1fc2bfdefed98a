package io.piboard.jira;

import io.piboard.jira.budget.LimitScope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why Jira did not do what was asked, named by what the caller has to do about it.
 *
 * <p>Messages of these exceptions never hold text from Jira's answer or credentials: they may be logged.
 */
public abstract sealed class JiraException extends RuntimeException {

    private JiraException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Come back later: Jira, or our own budget towards it, has had enough. Nothing was done. */
    public static final class RateLimited extends JiraException {

        private final Duration retryAfter;
        private final LimitScope scope;

        public RateLimited(Duration retryAfter, LimitScope scope) {
            super("Jira asks to wait for " + retryAfter + " with " + scope, null);
            this.retryAfter = retryAfter;
            this.scope = scope;
        }

        public Duration retryAfter() {
            return retryAfter;
        }

        /** What has to wait; other calls need not. */
        public LimitScope scope() {
            return scope;
        }

        /** False when only one issue or endpoint was asked too often. */
        public boolean wholeSite() {
            return scope == LimitScope.SITE || scope == LimitScope.APP;
        }
    }

    /** Jira could not be asked or gave no usable answer; try again later. */
    public static sealed class Unavailable extends JiraException {

        private final boolean outcomeUnknown;
        private final Duration retryAfter;

        public Unavailable(String message, boolean outcomeUnknown, Throwable cause) {
            this(message, outcomeUnknown, null, cause);
        }

        public Unavailable(String message, boolean outcomeUnknown, Duration retryAfter, Throwable cause) {
            super(message, cause);
            this.outcomeUnknown = outcomeUnknown;
            this.retryAfter = retryAfter;
        }

        /** True when a write may have happened: look before writing again. */
        public boolean outcomeUnknown() {
            return outcomeUnknown;
        }

        /** How long Jira asked to be left alone, if it said so. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }

        /** When Jira itself says how long it is away, the caller waits, not this call. */
        boolean isWorthRepeatingNow() {
            return retryAfter == null;
        }

        Unavailable nothingDone() {
            return outcomeUnknown ? new Unavailable(getMessage(), false, retryAfter, getCause()) : this;
        }
    }

    /** What answered is not Jira, or not well: too much, without end, no JSON, or JSON of another shape. */
    public static final class UnusableAnswer extends Unavailable {

        public UnusableAnswer(String message, boolean outcomeUnknown) {
            // without a cause: it might quote the answer
            super(message, outcomeUnknown, null);
        }

        @Override
        boolean isWorthRepeatingNow() {
            return false;
        }

        @Override
        Unavailable nothingDone() {
            return outcomeUnknown() ? new UnusableAnswer(getMessage(), false) : this;
        }
    }

    /** Something answers in Jira's place and wants to send us elsewhere: a log-in page, a portal, a new address. */
    public static final class Redirected extends Unavailable {

        public Redirected(int status, Duration retryAfter) {
            super("Jira redirects (status " + status + "): to a log-in or another address", false, retryAfter, null);
        }
    }

    /** The connection leads where it must not lead; nothing was sent. An admin has to correct it. */
    public static final class AddressRefused extends Unavailable {

        public AddressRefused(String message) {
            super(message, false, null);
        }

        @Override
        boolean isWorthRepeatingNow() {
            return false;
        }
    }

    /** Jira understood and refused; the same request will be refused again. */
    public static final class Rejected extends JiraException {

        private final int status;
        private final transient List<String> messages;
        private final transient Map<String, String> fieldErrors;

        public Rejected(int status, List<String> messages, Map<String, String> fieldErrors) {
            super("Jira refused the request with status " + status + ", fields " + fieldErrors.keySet(), null);
            this.status = status;
            this.messages = List.copyOf(messages);
            this.fieldErrors = Map.copyOf(fieldErrors);
        }

        public int status() {
            return status;
        }

        /** Jira's own texts, in the language of the account: for the journal, never to decide by. */
        public List<String> messages() {
            return messages;
        }

        /** Jira's own texts by field id; decide by the id. */
        public Map<String, String> fieldErrors() {
            return fieldErrors;
        }
    }

    /** It is not there, or the account may not see it: Jira does not tell which. */
    public static final class NotFound extends JiraException {

        public NotFound() {
            super("Jira has no such object, or hides it from this account", null);
        }
    }

    /** Jira refused the credentials; Data Center answers so for some missing permissions too: ask {@code myself()}. */
    public static final class Unauthorized extends JiraException {

        /** Why, as far as Jira tells. */
        public enum Reason {
            /** They are wrong, ended or revoked. */
            CREDENTIALS("Jira refused the credentials"),
            /** They are good, but the app was not given this right: connect again with more scopes, renewing is no use. */
            SCOPE("Jira's gateway misses a scope"),
            /** Too many failed log-ins: a person has to log in by hand. */
            CAPTCHA("Jira refused the credentials until a person logs in (CAPTCHA)");

            private final String message;

            Reason(String message) {
                this.message = message;
            }
        }

        private final Reason reason;

        public Unauthorized(Reason reason) {
            super(reason.message, null);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        /** Further calls make it worse until somebody logs in by hand. */
        public boolean humanNeeded() {
            return reason == Reason.CAPTCHA;
        }
    }
}
